import { numbered } from './plural.ts';
import type { SingleOutcome } from '../../schemas/outcome.ts';
import type { Strings } from '../en/index.ts';

/**
 * How people of one outcome are counted, by one of them (قتيل), several (قتلى, مفقودون) and several
 * behind a number or a preposition (قتلى, مفقودين). One and two are words without a digit, and two has
 * a form of its own behind a preposition, with اثنين, since unvowelled it looks like the plural (مفقودين);
 * from three on the noun goes by the last two digits.
 */
function counted(one: string, several: string, ofSeveral: string): Strings['people']['killed'] {
  const fromThree = { few: `# ${ofSeveral}`, many: `# ${one}ًا`, other: `# ${one}` };
  const ofThem = `# من ال${ofSeveral}`;
  return {
    exact: numbered({ ...fromThree, zero: `لا ${ofSeveral}`, one: `${one} واحد`, two: `${one}ان` }),
    after: numbered({ ...fromThree, zero: ofThem, one: `${one} واحد`, two: `${one}ين اثنين` }),
    upper: numbered({ ...fromThree, zero: ofThem, one: ofThem, two: ofThem }),
    noun: numbered({ few: ofSeveral, many: `${one}ًا`, other: one }),
    crowd: `ال${ofSeveral}`,
    some: ofSeveral,
    unspecified: `${several} من دون ذكر عددهم`,
  };
}

export const counts: Strings['counts'] = {
  at_least: (n) => `ما لا يقل عن ${n}`,
  more_than: (n) => `أكثر من ${n}`,
  up_to: (n) => `ما يصل إلى ${n}`,
  fewer_than: (n) => `أقل من ${n}`,
  range: (low, high) => `من ${low} إلى ${high}`,
  about: (n) => `نحو ${n}`,
  aboutRange: (low, high) => `ما بين ${low} و${high} تقريبًا`,
  several: 'عدة',
  'a few': 'بضعة',
  'a dozen or so': 'نحو اثني عشر',
  dozens: 'عشرات',
  scores: 'عشرات',
  hundreds: 'مئات',
  thousands: 'آلاف',
  'tens of thousands': 'عشرات الآلاف',
  'hundreds of thousands': 'مئات الآلاف',
  millions: 'ملايين',
  unspecified: 'من دون ذكر عدد',
  /** عشرات القتلى, and عشرات الآلاف من القتلى, عدة قتلى. */
  crowd: (word, people, some) => {
    if (/^(?:عدة|بضعة|بضع)$/.test(word)) return `${word} ${some}`;
    return /^ال| /.test(word) ? `${word} من ${people}` : `${word} ${people}`;
  },
  orMore: (n) => `${n} أو أكثر`,
  between: (low, high) => `من ${low} إلى ${high}`,
};

export const people: Strings['people'] = {
  killed: counted('قتيل', 'قتلى', 'قتلى'),
  injured: counted('جريح', 'جرحى', 'جرحى'),
  missing: counted('مفقود', 'مفقودون', 'مفقودين'),
  captured: counted('أسير', 'أسرى', 'أسرى'),
  detained: counted('محتجز', 'محتجزون', 'محتجزين'),
  displaced: counted('نازح', 'نازحون', 'نازحين'),
};

const oneOf: Record<SingleOutcome, string> = {
  killed: 'قتيل',
  injured: 'جريح',
  missing: 'مفقود',
  captured: 'أسير',
  detained: 'محتجز',
  displaced: 'نازح',
};

/**
 * People who are one or the other: عشرات الأشخاص بين جريح وأسير. One person is not "between" the two
 * (شخص واحد جريح أو أسير), and nobody is none of either (لا جرحى ولا أسرى).
 */
export const peopleOfSeveral: Strings['peopleOfSeveral'] = (parts) => {
  const persons = counted('شخص', 'أشخاص', 'أشخاص');
  const between = ` بين ${parts.map((part) => oneOf[part]).join(' و')}`;
  const either = ` ${parts.map((part) => oneOf[part]).join(' أو ')}`;
  const none = parts.map((part) => people[part].exact(0)).join(' و');
  const withPersons = (said: (n: number) => string) => (n: number) =>
    said(n) + (n === 1 ? either : between);
  return {
    exact: (n) => (n === 0 ? none : withPersons(persons.exact)(n)),
    after: withPersons(persons.after),
    upper: (n) => persons.upper(n) + between,
    noun: (n) => persons.noun(n) + between,
    crowd: persons.crowd + between,
    some: persons.some + between,
    unspecified: `أشخاص${between} من دون ذكر عددهم`,
  };
};

const between = (from: string, to: string) => `بين ${from} و${to}`;

export const dates: Strings['dates'] = {
  about: (date) => `حوالي ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  since: (date) => `منذ ${date}`,
  until: (date) => `في موعد أقصاه ${date}`,
  endNotKnown: (date) => `من ${date}، والنهاية غير معروفة`,
  beginningNotKnown: (date) => `في موعد أقصاه ${date}، والبداية غير معروفة`,
  span: (from, to) => `من ${from} إلى ${to}`,
  shortSpan: (from, to) => `من ${from} إلى ${to}`,
  years: (first, last) => `من ${first} إلى ${last}`,
  saidBetween: { span: between, shortSpan: between, years: between },
  decade: (first, last) => `بين عامي ${first} و${last}`,
  beforeChrist: (year) => `${year} قبل الميلاد`,
  season: {
    21: (year) => `ربيع ${year}`,
    22: (year) => `صيف ${year}`,
    23: (year) => `خريف ${year}`,
    24: (year) => `شتاء ${year}`,
  },
  at: (date, time) => `${date}، الساعة ${time}`,
  universalTime: (time) => `${time} بتوقيت غرينتش`,
  /** The offset is isolated: its sign stays on the left of its number. */
  offsetTime: (time, offset) => `${time} (غرينتش \u2066${offset}\u2069)`,
  zonelessTime: (time) => `${time} (من دون ذكر المنطقة الزمنية)`,
  known: {
    time: 'محدد بالدقيقة',
    day: 'محدد باليوم',
    month: 'محدد بالشهر',
    season: 'محدد بالفصل',
    year: 'محدد بالسنة',
    decade: 'محدد بالعقد',
    century: 'محدد بالقرن',
    twoDays: 'خلال يومين، ولا يُعرف هل في أحدهما أم في كليهما',
    days: numbered({
      zero: 'خلال أقل من يوم',
      one: 'خلال يوم واحد',
      two: 'خلال يومين',
      few: 'خلال # أيام',
      many: 'خلال # يومًا',
      other: 'خلال # يوم',
    }),
    months: numbered({
      zero: 'خلال أقل من شهر',
      one: 'خلال شهر واحد',
      two: 'خلال شهرين',
      few: 'خلال # أشهر',
      many: 'خلال # شهرًا',
      other: 'خلال # شهر',
    }),
    years: numbered({
      zero: 'خلال أقل من سنة',
      one: 'خلال سنة واحدة',
      two: 'خلال سنتين',
      few: 'خلال # سنوات',
      other: 'خلال # سنة',
    }),
    since: 'البداية معروفة ولم تُذكر النهاية',
    until: 'لم تُذكر البداية',
    approximate: 'على وجه التقريب',
    uncertain: 'غير مؤكد',
    and: (precision, qualifier) => `${precision}، ${qualifier}`,
  },
};
