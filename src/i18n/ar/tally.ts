import type { Strings } from '../en/index.ts';
import { phrase } from '../text.ts';

export const tally: Strings['tally'] = {
  whatFollows: 'ما يترتب على الإفادات',
  whyNotAdd: 'لماذا لا تُجمع هذه الأعداد؟',
  whyNotAddAnswer:
    'لأن الأشخاص أنفسهم قد يكونون محسوبين في أكثر من إفادة. فقد تشمل إحدى الإفادات إفادةً أخرى، أو تكررها، أو تتعلق بمكان أو زمن متداخل معها، وقد تضم الفئات التي يسميها أصحاب إفادات مختلفون الأشخاص أنفسهم. ولا تُجمع الأعداد إلا إذا أظهر السجل أنها تخص أشخاصًا مختلفين.',
  noClaim: 'لا إفادة',
  notBrokenDown: 'غير موزع في هذا المصدر',
  atLeast: (n) => `ما لا يقل عن ${n}`,
  reason: {
    retracted: 'سُحبت الإفادة',
    superseded: 'حلت محل الإفادة إفادة أحدث لصاحبها نفسه',
    repeated: 'تنقل الإفادة إفادة أخرى فحسب',
    part: 'تحصي الإفادة جزءًا فقط',
    wider: 'قد تحصي الإفادة أكثر من هذه الواقعة',
    mixed: 'تحصي الإفادة جزءًا من هذه الواقعة فقط، وقد تحصي معه شيئًا آخر',
    other: 'تحصي الإفادة أيامًا أو أماكن غير أيام هذه الواقعة وأماكنها',
    several: 'تحصي الإفادة عدة وقائع معًا',
    vague: 'العدد مذكور بالكلمات، ولا يُحسب من الكلمات حد',
    about: 'العدد تقريبي، ولا يُحسب من العدد التقريبي حد',
    unspecified: 'لا تذكر الإفادة عددًا',
    upperOnly: 'لا تضع الإفادة حدًا أدنى',
  },
  answer: {
    asSubject: (name) => name,
    one: (people, who) => phrase`${people}، إذا صحت إفادة ${who}`,
    together: (people, who) => phrase`${people}، إذا صحت إفادات كل من ${who}`,
    either: (people, who) => phrase`${people}، أيًا كانت الصحيحة من إفادات ${who}`,
    lowest: (people, who, when) => phrase`الأدنى: ${people} (${who}، ${when}).`,
    highest: (people, who, when) => phrase`الأعلى: ${people} (${who}، ${when}).`,
    only: (people, who, when) => phrase`${people} (${who}، ${when}).`,
    soFar: (day) => `${day}، حتى ذلك الحين`,
    leavesRoom: 'العدد الأدنى مفتوح صعودًا، فهو لا ينفي العدد الأعلى.',
    alone: (about, people) => phrase`ضمن هذا النطاق فقط (${about}): ${people}`,
    partsTogether: (people) => phrase`أجزاؤها معًا: ${people}`,
    noSingle: 'لا يترتب على الإفادات عدد واحد: لا أحد يحصي جميع الأشخاص هنا.',
    disagreement: (more, less) =>
      phrase`الإفادات غير متفقة: ${more}، وهذا يزيد على ما ورد في إفادة أخرى: ${less}.`,
    by: (people, who) => phrase`${people} (${who})`,
    byFor: (people, who, about) => phrase`${people} (${who}، والنطاق: ${about})`,
    theGroup: (group) => phrase`فئة واحدة، ${group}`,
    itsParts: 'أجزاؤها معًا',
    disagreementIn: (parts) => phrase`الإفادات غير متفقة بشأن: ${parts}.`,
    disputes: (who, whom, because) => phrase`إفادة ${who} تعارض إفادة ${whom}. ${because}`,
    oneVoice: 'صوت واحد، فلا شيء يُقارن به.',
    none: 'لم يذكر أحد عددًا.',
    noneComparable: 'لم يذكر أحد عددًا يشمل جميع الأشخاص في هذه الواقعة.',
    noneByThen: 'لم يكن أحد قد ذكر عددًا حتى ذلك الحين.',
    noneComparableByThen: 'لم يكن أحد قد ذكر عددًا يشمل جميع الأشخاص في هذه الواقعة حتى ذلك الحين.',
    inBoth: '، ولم يُقتل أحد في الواقعتين معًا',
    inSeveral: '، ولم يُقتل أحد في أكثر من واقعة منها',
    countedApart: '، وهم أشخاص مختلفون بحسب ما يصرح به السجل',
  },
  derivation: 'كيف يترتب ذلك',
  derivationOf: {
    counted: 'ما يستند إليه العدد',
    most: 'أكثر ما تسنده الإفادات',
    alsoSupported: 'ما تسنده الإفادات أيضًا، وليس أكبر',
    leftOut: 'ما لم يدخل في الحساب، ولماذا',
    statement: (who, people) => phrase`${who}: ${people}`,
    statementOf: (who, about, people) => phrase`${who} (${about}): ${people}`,
    groups: (who, groups, people) =>
      phrase`${who} عن فئات لا يشترك فيها أحد: ${groups}؛ المجموع ${people}`,
    increments: (who, numbers, people) =>
      phrase`${who} عن أيام لا تتداخل: ${numbers}؛ المجموع ${people}`,
    declared: (numbers, people) =>
      phrase`أشخاص مختلفون بحسب ما يصرح به السجل: ${numbers}؛ المجموع ${people}`,
    term: (of, n) => phrase`${of} (${n})`,
    parts: (numbers, people) =>
      phrase`بحسب تصنيف السجل لأجزائها، لم يُقتل أحد في جزأين منها: ${numbers}؛ المجموع ${people}`,
    largestPart: (part) =>
      phrase`قد يُحسب الشخص نفسه في عدة أجزاء، ولذلك ينوب الجزء الأكبر وحده عنها جميعًا. ${part}`,
    several: (incidents) => phrase`${incidents}، معًا`,
    part: (n, part, who) => phrase`${n} في ${part} (${who})`,
    leftPart: (part, others) =>
      phrase`${part}: لم يُضافوا، لأنهم قد يكونون من المحسوبين في ${others}`,
    smallerPart: (part) => phrase`${part}: ليس الجزء الأكبر`,
    beyondPart: (part) =>
      phrase`${part}: يتجاوز أيام الواقعة الأكبر أو أماكنها، ولذلك لا يضيف شيئًا`,
    silentParts: (parts) => phrase`لا عدد يُبنى عليه، وهذا ليس صفرًا: ${parts}`,
    leftIncrement: 'قد تتداخل أيامه مع أيام عدد آخر، أو يربط السجل بين العددين',
    leftGroup: 'لم يتبين أن هذه الفئة منفصلة عن الفئات المجموعة',
    left: (number, reason) => phrase`${number}: ${reason}`,
    greedy: 'تتداخل أكثر من عشرين من الأجزاء بعضها مع بعض، فأُخذت بحسب حجمها، وقد يوجد مجموع أكبر.',
    floor: (n, who) =>
      phrase`ما يمكن البناء عليه هو ${n}: أصغر عدد يذكره أحد عن جميع الأشخاص (${who})`,
    noFloor: 'لا عدد يمكن البناء عليه: ما يقوله صاحب إفادة أخرى لا يترك له مجالًا.',
  },
};
