import { collections } from './collections.ts';
import { numbered } from './plural.ts';
import type { Strings } from '../strings.ts';

export const charts: Strings['charts'] = {
  intro: 'الأعداد نفسها الواردة في الصفحات، مرسومة. ومع كل رسم جدول بقيمه.',
  table: 'القيم في جدول',
  howToRead: 'كيف يقرأ الرسم',
  asWords: 'معروضة بالكلمات، إذ لا يمكن أن يحسب لها حد',
  noData: 'لا عدد يمكن رسمه.',
  column: {
    claim: 'الإفادة',
    saidBy: 'القائل',
    saidOn: 'تاريخ القول',
    incident: 'الواقعة',
    outcome: 'ما أصاب الأشخاص',
    wording: 'العدد كما ورد',
    atLeast: 'على الأقل',
    atMost: 'على الأكثر',
    group: 'الفئة',
    number: 'العدد',
    share: 'النسبة',
    state: 'الحالة',
    covers: 'ما يغطيه',
    source: 'المصدر',
  },
  legend: {
    title: 'مفتاح الرسم',
    exact: 'عدد محدد',
    interval: 'بين عددين',
    openEnd: 'مفتوح: هذا العدد أو أكثر',
    words: 'بالكلمات فقط',
    notBrokenDown: 'غير مفصل في هذا المصدر',
    superseded: 'لم تعد سارية',
  },
  axis: {
    people: 'الأشخاص',
    day: 'اليوم',
    inUtc: (date) => `${date}، غرينتش`,
  },
  bound: { openEnd: 'مفتوح', noBound: 'لا حد' },
  state: {
    current: 'سارية',
    unsaid: 'قيلت لاحقًا',
    retracted: 'مسحوبة',
    superseded: 'حلت محلها إفادة أحدث',
    repeated: 'تنقل إفادة أخرى',
    apart: 'قائمة بذاتها',
  },
  mark: (who, when, what) => `${who}، ${when}: ${what}`,
  sentence: (who, when, what, about, days) =>
    `${who}، ${when}: ${what}. ما يشمله العدد: ${about}، ${days}.`,
  claimsSideBySide: {
    title: (outcome) => `${outcome}: الإفادات جنبًا إلى جنب`,
    howToRead:
      'كل سطر إفادة واحدة. النقطة عدد محدد، والشريط بين عددين، والسهم مفتوح: ذلك العدد أو أكثر. ولا تجمع الإفادات.',
    describe: (n, lowest, highest) =>
      n === 1
        ? `${collections.claims.count(n)}: ${lowest}.`
        : `${collections.claims.count(n)}، من «${lowest}» إلى «${highest}».`,
    inWords: numbered({
      zero: 'لا إفادة تذكر عددها بالكلمات فقط.',
      one: 'إفادة واحدة تذكر عددها بالكلمات فقط.',
      two: 'إفادتان تذكران عدديهما بالكلمات فقط.',
      few: '# إفادات تذكر أعدادها بالكلمات فقط.',
      other: '# إفادة تذكر أعدادها بالكلمات فقط.',
    }),
  },
  breakdown: {
    title: (outcome, axis) => `${outcome}، ${axis}`,
    howToRead:
      'طول الشريط هو العدد كله الذي تذكره الإفادة، وأجزاؤه هي الفئات التي يسميها المصدر نفسه. وما هو مظلل بخطوط لم يفصله المصدر.',
    describe: (total, parts) => `من أصل ${total}: ${parts}.`,
    part: (group, count) => `${group}: ${count}`,
    remainder: (count) => `غير مفصل في هذا المصدر: ${count}`,
    noRemainder: 'تكمل الفئات العدد كله.',
  },
  others: numbered({ zero: 'لا غيرها', one: 'واحدة أخرى', two: 'اثنتان أخريان', other: '# أخرى' }),
  map: {
    title: 'أين حدث ذلك',
    howToRead:
      'النقطة مكان موقعه معروف. والدائرة المظللة بخطوط مكان لا يعرف إلا على مستوى نطاق: يقع في موضع ما داخل الدائرة أو حولها، وحافتها ليست حدًا وحجمها لا يقيس شيئًا. والسواحل والحدود للاستدلال فقط.',
    points: (names) => `نقاط، حيث الموقع معروف: ${names}.`,
    areas: (names) => `نطاقات، حيث الموقع غير معروف: ${names}.`,
    notDrawn: (names) => `ليست على الخريطة: ${names}.`,
    none: 'لا مكان يمكن رسمه.',
    place: (name, known, incidents) => `${name}: ${known}؛ ${incidents}`,
    somewhereIn: (area) => `في موضع ما من ${area}`,
    area: 'نطاق حدوده غير معروفة هنا',
    reference: 'للاستدلال',
    noCoordinates: 'لا إحداثيات معروفة',
    wholeCountry: 'البلد كله',
    countryOnly: (country) => `لا إحداثيات معروفة؛ يقع في ${country}`,
    seaOrAir: 'في البحر أو في الجو',
    outside: 'خارج إطار الخريطة',
    legend: {
      point: 'الموقع معروف',
      near: 'قرب هذه النقطة',
      area: 'في موضع ما هنا أو في الجوار؛ الحافة ليست حدًا',
      reference: 'للاستدلال',
    },
    notDrawnHeading: 'ليست على الخريطة',
    namelessHeading: 'على الخريطة، ولم يتسع المكان للاسم',
    kilometres: (n) => `${n} كم`,
    metres: (n) => `${n} م`,
    worldScale: 'يختلف المقياس من موضع إلى آخر على الخريطة.',
    attribution: 'السواحل والحدود: Natural Earth',
    columns: {
      place: 'المكان',
      kind: 'النوع',
      precision: 'الدقة (1–7)',
      known: 'مدى دقة المعرفة به',
      longitude: 'خط الطول',
      latitude: 'خط العرض',
      drawn: 'على الخريطة',
      incidents: 'الوقائع',
    },
    drawn: {
      point: 'نقطةً',
      area: (area) => `نطاقًا حول ما يعرف من ${area}`,
      no: (reason) => `لا: ${reason}`,
    },
  },
};
