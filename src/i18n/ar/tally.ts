import type { Strings } from '../strings.ts';
import { phrase } from '../text.ts';

export const tally: Strings['tally'] = {
  whatFollows: 'ما يترتب على الإفادات',
  whyNotAdd: 'لماذا لا تجمع هذه الأعداد؟',
  whyNotAddAnswer:
    'لأن الأشخاص أنفسهم قد يكونون محسوبين في أكثر من إفادة. فقد تشمل إفادة إفادة أخرى، أو تكررها، أو تتعلق بمكان أو زمن متداخل معها، وقد تضم الفئات التي يسميها قائلون مختلفون الأشخاص أنفسهم. ولا تجمع الأعداد إلا إذا أظهر السجل أنها تخص أشخاصًا مختلفين.',
  noClaim: 'لا إفادة',
  noClaimMeaning: 'غياب الإفادة ليس صفرًا: لم يذكر أحد في هذه المصادر عددًا.',
  zeroMeaning: 'الصفر نفسه إفادة: جهة ما قالت إن أحدًا لم يُصب.',
  notBrokenDown: 'غير مفصل في هذا المصدر',
  atLeast: (n) => `${n} على الأقل`,
  says: (who, count) => phrase`${who}: ${count}`,
  reason: {
    unsaid: 'قيلت لاحقًا',
    retracted: 'سحبها صاحبها',
    superseded: 'حلت محلها إفادة أحدث من الجهة نفسها',
    repeated: 'تنقل إفادة أخرى فحسب',
    population: 'تحصي فئة واحدة من الناس فقط',
    incremental: 'تحصي ما استجد بعد العدد السابق فقط',
    part: 'تحصي جزءًا فقط',
    wider: 'تحصي أكثر من هذه الواقعة',
    mixed: 'تحصي جزءًا من هذه الواقعة فقط، ومعه شيئًا آخر',
    other: 'تحصي أيامًا أو أماكن غير أيام هذه الواقعة وأماكنها',
    several: 'تحصي عدة وقائع معًا',
    vague: 'عددها بالكلمات، ولا يحسب من الكلمات حد',
    about: 'عددها تقريبي، ولا يحسب من ذلك حد',
    unspecified: 'لا تذكر عددًا',
    upperOnly: 'لا تضع حدًا أدنى',
    smaller: 'لا تسند أكثر من العدد المذكور أعلاه',
  },
  answer: {
    asSubject: (name) => name,
    one: (people, who) => phrase`${people}، إذا صح ما قاله ${who}`,
    together: (people, who) => phrase`${people}، إذا صح ما قاله كل من ${who}`,
    either: (people, who) => phrase`${people}، أيًا كان من صح قوله من ${who}`,
    lowest: (people, who, when) => phrase`الأدنى: ${people} (${who}، ${when}).`,
    highest: (people, who, when) => phrase`الأعلى: ${people} (${who}، ${when}).`,
    only: (people, who, when) => phrase`${people} (${who}، ${when}).`,
    soFar: (day) => `${day}، حتى ذلك الحين`,
    leavesRoom: 'العدد الأدنى مفتوح صعودًا، فهو لا ينفي العدد الأعلى.',
    moreOfPart: (part, people, who) => phrase`في ${part} وحدها ${people} (${who}).`,
    moreOfGroup: (group, people, who) => phrase`من فئة واحدة فقط، ${group}، ${people} (${who}).`,
    moreOfDays: (days, people, who) => phrase`عن ${days} فقط ${people} (${who}).`,
    partsTogether: (people) => phrase`أجزاؤها معًا ${people}`,
    noSingle: 'لا يترتب على الإفادات عدد واحد: لا أحد يحصي جميع الأشخاص هنا.',
    disagree: 'الإفادات غير متفقة.',
    disagreement: (more, who, less, whom) =>
      phrase`الإفادات غير متفقة: ${more} (${who}) أكثر من ${less} (${whom}).`,
    disagreementIn: (parts) => phrase`الإفادات عن ${parts} غير متفقة.`,
    disputes: (who, whom, because) => phrase`تعترض إفادة ${who} على إفادة ${whom}. ${because}`,
    oneVoice: 'قائل واحد، فلا شيء يقارن به.',
    none: 'لم يذكر أحد عددًا.',
    noneComparable: 'لم يذكر أحد عددًا يشمل جميع الأشخاص في هذه الواقعة.',
    inBoth: '، ولم يُقتل أحد في الواقعتين معًا',
    inSeveral: '، ولم يُقتل أحد في أكثر من واقعة منها',
    countedApart: '، وهم أشخاص مختلفون بحسب ما يصرح به السجل',
  },
  derivation: 'كيف يترتب ذلك',
  derivationOf: {
    counted: 'ما يستند إليه العدد',
    alsoSupported: 'ما تسنده الإفادات أيضًا، وليس أكثر',
    leftOut: 'ما لم يدخل في الحساب، ولماذا',
    partsOnly: 'الأجزاء معًا',
    statement: (who, people) => phrase`${who}: ${people}`,
    group: (who, group, people) => phrase`${who} عن فئة واحدة، ${group}: ${people}`,
    groups: (who, groups, people) =>
      phrase`${who} عن فئات لا يشترك فيها أحد، ${groups}: المجموع ${people}`,
    increments: (who, numbers, people) =>
      phrase`${who} عن أيام لا تتداخل، ${numbers}: المجموع ${people}`,
    declared: (numbers, people) =>
      phrase`أشخاص مختلفون بحسب ما يصرح به السجل، ${numbers}: المجموع ${people}`,
    parts: (numbers, people) =>
      phrase`أجزاء لم يُقتل أحد في أكثر من جزء منها بحسب تصنيف السجل، ${numbers}: المجموع ${people}`,
    onePart: (part, people) => phrase`عن جزء منها، ${part}: ${people}`,
    largestPart: (part, people) =>
      phrase`قد يُحسب الشخص نفسه في عدة أجزاء، ولذلك ينوب الجزء الأكبر وحده عنها جميعًا، ${part}: ${people}`,
    several: (incidents) => phrase`${incidents} معًا`,
    part: (part, n, who) => phrase`${part} ${n} (${who})`,
    leftPart: (part, n, others) =>
      phrase`${part} (${n}): قد يكون هؤلاء من بين أشخاص ${others}، ولذلك لا يضاف عددهم`,
    smallerPart: (part, n) => phrase`${part} (${n}): ليس الجزء الأكبر`,
    beyondPart: (part, n) =>
      phrase`${part} (${n}): يتجاوز أيام الواقعة الأكبر أو أماكنها، ولذلك لا يضيف شيئًا`,
    silentParts: (parts) => phrase`لا عدد يبنى عليه، وهذا ليس صفرًا: ${parts}`,
    leftIncrement: (people) =>
      phrase`${people}: قد تتداخل أيامه مع أيام عدد آخر، أو يربط السجل بين العددين`,
    leftGroup: (group, people) =>
      phrase`${group}، ${people}: لم يتبين أنها منفصلة عن الفئات التي جمعت`,
    leftStatement: (who, people, reason) => phrase`${who}، ${people}: ${reason}`,
    greedy: 'تتداخل أكثر من عشرين من الأجزاء بعضها مع بعض، فأُخذت بحسب حجمها، وقد يوجد مجموع أكبر.',
    floor: (n, who) =>
      phrase`ما يمكن البناء عليه هو ${n}: أصغر عدد يذكره أحد عن جميع الأشخاص (${who}).`,
    noFloor: 'لا عدد يمكن البناء عليه: يذكر قائل آخر عددًا أقل عما لا يقل عن ذلك نطاقًا.',
  },
};
