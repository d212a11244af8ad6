import { fold } from '../../text/fold.ts';
import { numbersIn, scaleOf } from '../../text/numbers.ts';
import { vagueWordOf } from './forms.ts';
import { longestWording, mostPeople } from './model.ts';
import { isOneIn, isTwoIn } from './one-or-two.ts';
import { isElided, matchesOf, parseCount, normalizePhrase } from './read.ts';

const forms =
  'Write a whole number (48), or: at least 4, more than 70, up to 20, fewer than 20, 16 to 20, about 50, several, dozens, hundreds, thousands, unspecified.';

/** The first of the candidates that is a count, as a question; undefined where none is. */
function askWhetherCount(...candidates: string[]): string | undefined {
  const meant = candidates.find((candidate) => parseCount(candidate));
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

/**
 * What to write instead of a text that is no count: the one form that was meant, quoted, where there is
 * one, and otherwise a question or the forms. Every form that is quoted behind "Did you mean" is a count.
 */
export function rewriteCount(written: string): string {
  if (written.length > longestWording) return forms;
  const text = normalizePhrase(written).replace(/^["'(]+|[."')!;:,]+$/g, '');
  for (const rule of rules) {
    const fix = rule(text);
    if (fix)
      return fix.replace(/"([^"]+)"/g, (_, offer: string) => `"${asWritten(offer, written)}"`);
  }
  return forms;
}

/** Folded words in the letters in which they were written: على, not علي. */
function asWritten(offer: string, written: string): string {
  const words = new Map(written.split(/\s+/).map((word) => [fold(word).text, word]));
  const found = offer
    .split(' ')
    .map((word) => words.get(word) ?? word)
    .join(' ');
  return parseCount(found) ? found : offer;
}

/** In the order in which they are tried. */
const rules: ((text: string) => string | undefined)[] = [
  (text) => askWhetherCount(text),
  ofNegative,
  ofShare,
  ofOtherNotation,
  ofTooMany,
  ofRange,
  ofDecimal,
  ofBoundAndRange,
  ofTwoWords,
  ofNoNumber,
  ofNobody,
  ofMisspelling,
  ofMoreThanANumber,
  ofNounAlone,
];

function ofNegative(text: string): string | undefined {
  const [, number = ''] = /^-\s?(\S+)$/.exec(text) ?? [];
  if (!/^-\s?\d/.test(text)) return undefined;
  return [
    'A count of people is never negative.',
    askWhetherCount(number),
    'An unknown number is written "unspecified".',
  ]
    .filter(Boolean)
    .join(' ');
}

function ofShare(text: string): string | undefined {
  return /%|per ?cent|[¼½¾]|\bhalf of\b|بالمئه|بالمائه/.test(text)
    ? 'A share is no number of people. Write the number that the source gives, or "unspecified".'
    : undefined;
}

/** 1e3, 007, 1_000, 2k, 12,00. */
function ofOtherNotation(text: string): string | undefined {
  const [, mantissa = '', exponent = ''] = /^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/.exec(text) ?? [];
  if (exponent) {
    const value = Number(mantissa) * 10 ** Number(exponent);
    return askWhetherCount(value <= mostPeople ? String(value) : '') ?? tooMany;
  }
  const plain = text
    .replace(/\b0+(?=[1-9]\d*\b)/g, '')
    .replace(/(?<=\d)_(?=\d)/g, '')
    .replace(/(?<=\d)\.0{1,2}\b/g, '')
    .replace(/(?<=\d) ?k\b/g, ' thousand')
    .replace(/(?<=\d) ?(?:mn|mln|m)\b/g, ' million')
    .replace(/(?<=\d) ?bn\b/g, ' billion');
  return plain === text ? undefined : askWhetherCount(plain);
}

const tooMany = 'This is more people than are alive. Check the digits.';

function ofTooMany(text: string): string | undefined {
  const numbers = matchesOf(text).flatMap((match) => match.numbers);
  return numbers.some((number) => number > mostPeople) ? tooMany : undefined;
}

/** A range that goes down, that leaves a thousand out, or that may be parted in two ways. */
function ofRange(text: string): string | undefined {
  const readings = matchesOf(text).filter(({ numbers }) => numbers.length === 2);
  const [match] = readings;
  if (!match) return undefined;
  const [low, high] = match.written as [string, string];
  const [from, to] = match.numbers as [number, number];
  const about = match.form === 'about_range' ? 'about ' : '';
  if (isElided(match)) {
    const whole = from * scaleOf(high);
    return `${askWhetherCount(`${about}${plain(whole)} to ${plain(to)}`)} Or else "${about}${plain(from)} to ${plain(to)}".`;
  }
  if (from <= to)
    return `Did you mean ${readings.map(({ numbers: [a, b] }) => `"${a} to ${b}"`).join(' or ')}?`;
  const turned = `"${about}${high} to ${low}"`;
  // Of 120-30 it is 130; of other than plain digits no number.
  const filled = `${low.slice(0, -high.length)}${high}`;
  return Number(filled) > from && parseCount(filled)
    ? `A range begins with its lower number. Did you mean "${about}${low} to ${filled}" or ${turned}?`
    : `A range begins with its lower number. Did you mean ${turned}? If one of the numbers is mistyped, correct it.`;
}

function plain(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function ofDecimal(text: string): string | undefined {
  const scaled = /^(\d{1,3})\.(\d{3}) (thousand|million|billion)$/.exec(text);
  if (scaled) {
    const [, whole, decimals = '', scale] = scaled;
    return `Did you mean "${whole}.${decimals.replace(/0+$/, '') || '0'} ${scale}" or "${whole},${decimals} ${scale}"?`;
  }
  const decimal = /\d+\.\d+/.exec(text);
  if (!decimal) return undefined;
  const offers = ['thousand', 'million']
    .map((scale) => text.replace(decimal[0], `${decimal[0]} ${scale}`))
    .filter((offer) => parseCount(offer));
  const question = offers.length
    ? `Did you mean ${offers.map((offer) => `"${offer}"`).join(' or ')}? Otherwise write a whole number.`
    : forms;
  return `People are counted whole. ${question}`;
}

/** "at least four or five", "at least about 70": which bound holds is told, or asked. */
function ofBoundAndRange(text: string): string | undefined {
  const [, bound = '', rest = ''] =
    /^(at least|more than|over|up to|fewer than|less than|at most) (.+)$/.exec(text) ?? [];
  const range = matchesOf(rest).find(({ form }) => form === 'range');
  if (range) {
    const end = range.written[/^(?:at least|more|over)/.test(bound) ? 0 : 1];
    return askWhetherCount(`${bound} ${end}`);
  }
  const about = matchesOf(rest).find(({ form }) => form === 'about');
  return about && `Did you mean "${bound} ${about.written[0]}" or "about ${about.written[0]}"?`;
}

/** "dozens, if not hundreds": which of the two the record gives is for the writer to say. */
function ofTwoWords(text: string): string | undefined {
  const [, first = '', second = ''] =
    /^(.+?)(?:,? (?:if not|or|and|to|or even|and possibly|possibly|perhaps|maybe)|-|–) ?(?:even |possibly |perhaps )?(.+)$/.exec(
      text,
    ) ?? [];
  return vagueWordOf.has(first) && vagueWordOf.has(second)
    ? `Did you mean "${first}" or "${second}"? One count holds one of them.`
    : undefined;
}

function ofNobody(text: string): string | undefined {
  return /^(?:no|not any|zero) ?(?:deaths?|victims?|casualties|fatalities|injuries|people|persons?|civilians?|dead|killed|injured|one .+|lives lost)?$|^not (?:a single|even) one$|^لم .+ احد$/.test(
    text,
  )
    ? 'Did you mean "none"?'
    : undefined;
}

/** "a policeman", "قتيلان": one or two by the noun alone. */
function ofNounAlone(text: string): string | undefined {
  const language = /[\u0621-\u064a]/.test(text) ? 'ar' : 'en';
  if (text.split(' ').length > 2) return undefined;
  const numbers = numbersIn(text, language).map(({ value }) => value);
  if (numbers.length === 0 && isTwoIn(text, language)) return askWhetherCount('2');
  const isOne = numbers.every((value) => value === 1) && isOneIn(text, language);
  return isOne ? askWhetherCount('1') : undefined;
}

const withoutNumber = new RegExp(
  `^(?:${[
    ...['numerous', 'many', 'unknown', 'not known', 'some', 'countless', 'multiple', 'various'],
    ...['(?:an? )?(?:unknown|unspecified|undetermined|large|small|unconfirmed) numbers?(?: of)?'],
    ...[
      'a (?:great|good) (?:many|deal)',
      'a lot(?: of)?',
      'lots',
      'plenty',
      'casualties',
      'deaths',
    ],
    ...['victims', 'fatalities', 'injuries', 'n/?a', 'tbd', '\\?+', '-+', 'x+', 'yes', 'not given'],
    ...[
      'كثير',
      'كثيرون',
      'العديد(?: من)?',
      'عدد (?:كبير|غير معروف|من القتلي|من الجرحي).*',
      'غير معروف',
    ],
    ...['ضحايا', 'قتلي', 'جرحي', 'عدد من .+'],
  ].join('|')})$`,
);

function ofNoNumber(text: string): string | undefined {
  const rest = text.replace(people, '').trim();
  if (withoutNumber.test(text) || withoutNumber.test(rest) || /^(?:people|killed)$/.test(text))
    return 'Did you mean "unspecified"? The word of the source is shown from its evidence.';
  if (/^a couple(?: of)?$/.test(rest)) return 'Did you mean "2" or "a few"?';
  return undefined;
}

/** Slips of the keyboard and forms beside the grammar. */
const slips: [RegExp, string][] = [
  [/\batleast\b|\bat lest\b|\batleats\b/, 'at least'],
  [/\batmost\b/, 'at most'],
  [/\bupto\b/, 'up to'],
  [/\b(more|less|fewer) then\b/, '$1 than'],
  [/^(?:maybe|perhaps) (?=\S+$)/, 'about '],
  [/^(?:as few as|starting from|from|not below|min\.?|min:) /, 'at least '],
  [/^(?:max\.?|max:|not over|not above|capped at|maximum of) /, 'up to '],
  [/^minimum of /, 'at least '],
  [/^(?:exceeding|exceeds|beyond|greater than|north of|higher than) /, 'more than '],
  [/^(?:lower than|short of) /, 'fewer than '],
  [/^(?:approximatly|aprox\.?|approximative|circa of|an approximate|more or less) /, 'about '],
  [/ (?:through|till|until|\/|and\/or|up to) /, ' to '],
  [/(?<=\d)\.\.\.?(?=\d)/, ' to '],
  [/^(.+?) \(?approx(?:\.|imately)?\)?$/, 'about $1'],
  [/ (?:and|or) (?:above|over|higher|up|upwards?|beyond)$/, ' or more'],
  [/^(.+?) (?:max|maximum)$/, 'up to $1'],
  [/^(.+?) (?:min|minimum)$/, 'at least $1'],
  [/^(at least .+?),? (?:and )?(?:possibly|perhaps|maybe|probably) more$/, '$1'],
  [/^more than or equal to /, 'at least '],
  [/^(?:a pair|both|a couple)$/, '2'],
  [/\bfourty\b/, 'forty'],
  [/\bninty\b/, 'ninety'],
  [/^(?:a|one) quarter of a million$/, '250,000'],
  [/^three[ -]quarters of a million$/, '750,000'],
  [/^a couple (?:of )?(hundred|thousand)s?$/, '$1s'],
  [/(?<=\d )(thousand|million|billion)s$/, '$1'],
  [/^(?:ما )?[يت]?تراوح (?:عددهم )?(?=(?:ما )?بين )/, ''],
  [/^10s$/, 'dozens'],
  [/^100s$/, 'hundreds'],
  [/^1,?000s$/, 'thousands'],
  [/(?<=\d)(?:\+\+|\+-)$/, '+'],
  [/^= ?/, ''],
  [/(?<=\d)ish$/, ' or so'],
  [/^tens of millions$|^hundreds of millions$/, 'millions'],
  [/^(?:dozens|scores|tens) of hundreds$/, 'thousands'],
  [
    /^(?:at least|more than|over|up to) (dozens|scores|hundreds|thousands|millions|several|tens of thousands)$/,
    '$1',
  ],
];

function ofMisspelling(text: string): string | undefined {
  return askWhetherCount(...slips.map(([slip, form]) => text.replace(slip, form)));
}

/** Words for those who are counted and for what befell them, which are written elsewhere. */
const people = new RegExp(
  `(?:${[
    ' of (?:the )?(?:dead|wounded|injured|missing|them|whom)',
    ' of| more| others| من',
    '(?: of)?(?: other| more)?(?: dead| wounded| injured| armed| security)? (?:people|persons?|men|women|children|civilians?|soldiers?|officers?|police(?:men)?|fighters?|members|militants?|gunmen|others|victims?|bodies|residents|villagers|protesters|demonstrators|migrants|prisoners|detainees|boys|girls|personnel|troops|casualties|fatalities|deaths|injuries|martyrs|lives|souls)',
    ' (?:were |was |are |have been |has been |got )?(?:killed|dead|injured|wounded|missing|captured|detained|displaced|arrested|abducted|died|hurt|kia|wia|mia)',
    ' (?:في المجموع|من )?(?:ال)?(?:قتيلا?|قتلي|جريحا?|جرحي|شخصا?|اشخاص|مدنيا?|مدنيين|مفقودا?|مفقودين|شهيدا?|شهداء|عنصرا?|عناصر|جنديا?|جنود|ضحيه|ضحايا|مصابا?|مصابين|نازحا?|نازحين|معتقلا?|معتقلين|طفلا?|اطفال|امراه|نساء)',
  ].join('|')})+(?=$| (?:علي الاقل|علي الاكثر|at least|at most|or more|or so)$)`,
);
const lead =
  /^(?:(?:people |persons )?(?:killed|dead|deaths?|injured|wounded|casualties|fatalities|victims|missing|captured|detained|displaced|total|killing|the death of|death of|مقتل|اصابه|استشهاد|قتل)(?: toll)?:? )+/;

function ofMoreThanANumber(text: string): string | undefined {
  const rest = text.replace(lead, '').replace(people, '').trim();
  const meant = askWhetherCount(rest, rest.replace(/  +/g, ' '), ...ofSlip(rest));
  return meant && `Write the number alone, without whom it counts. ${meant}`;
}

function ofSlip(text: string): string[] {
  const [, quoted] = /^Did you mean "([^"]+)"\?$/.exec(ofMisspelling(text) ?? '') ?? [];
  return quoted === undefined ? [] : [quoted];
}
