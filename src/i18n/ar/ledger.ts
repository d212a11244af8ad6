import { phrase } from '../text.ts';
import { plural } from '../number.ts';
import type { Strings } from '../en/index.ts';

export const ledger: Strings['ledger'] = {
  howToRead:
    'كل سطر إفادة واحدة، وتشترك أسطر اللوحة كلها في مقياس واحد. الشريط المصمت عدد يشمل جميع الأشخاص في الواقعة، والشريط الباهت ذو الإطار عدد عن جزء منها، والإطار الفارغ ما قد يزيد على الحد الأدنى. والسهم مفتوح: ذلك العدد أو أكثر، ولا معنى لطوله. وقطع الشريط هي الفئات التي يسميها المصدر نفسه. والخط القائم هو ما يترتب على الإفادات. وما لا شريط له مذكور بالكلمات، أو هو تقريبي، أو قد يحصي أكثر من هذه الواقعة.',
  heading: (outcome, claims, voices) => `${outcome}: ${claims} (${voices})`,
  saidBy: (who, when) => phrase`${who}، ${when}`,
  through: (via) => phrase`، نقلًا عبر ${via}`,
  beside: (first, second) => phrase`${first}، ${second}`,
  group: (group, n) => phrase`${group}: ${n}`,
  includedIn: (number, who) => phrase`مشمولة في: ${number} (${who})`,
  replacedBy: (number) => phrase`حل محلها: ${number}`,
  retracted: (because) => phrase`مسحوبة. ${because}`,
  repeats: (who) => phrase`تنقل فحسب إفادة: ${who}`,
  older: (n) =>
    plural('ar', n, {
      zero: 'لا أعداد أقدم حل هذا محلها',
      one: 'عدد أقدم حل هذا محله',
      two: 'عددان أقدم حل هذا محلهما',
      few: '# أعداد أقدم حل هذا محلها',
      many: '# عددًا أقدم حل هذا محلها',
      other: '# عدد أقدم حل هذا محلها',
    }),
  more: (n) =>
    plural('ar', n, {
      zero: 'ولا إفادات أخرى',
      one: 'وإفادة أخرى واحدة',
      two: 'وإفادتان أخريان',
      few: 'و# إفادات أخرى',
      other: 'و# إفادة أخرى',
    }),
  notDrawn: 'ليست من أكبرها ولا من أحدثها، ولا اعتراض عليها',
  noPlace: 'لا موضع له على المقياس',
  smaller: 'أصغر من أكبر الأعداد أعلاه بأكثر من مئة مرة، ولذلك على مقياس خاص بها.',
  legend: {
    whole: 'جميع الأشخاص في الواقعة',
    part: 'جزء منها',
    pieces: 'فئة يسميها المصدر نفسه',
    possible: 'محتمل، حتى هذا العدد',
    open: 'هذا العدد أو أكثر',
    floor: 'ما يترتب على الإفادات',
  },
  chart: 'هذه الإفادات في رسم',
  noNumber: 'لم يذكر أحد عددًا',
};
