import { fold } from '../../text/fold.ts';

/** The months by the words for them: English in full and short, Arabic of the Levant, Egypt and the Maghreb. */
const months = [
  'january jan يناير كانون_الثاني جانفي',
  'february feb فبراير شباط فيفري',
  'march mar مارس آذار',
  'april apr أبريل إبريل نيسان أفريل',
  'may مايو أيار ماي',
  'june jun يونيو يونيه حزيران جوان',
  'july jul يوليو يوليه تموز جويلية يوليوز',
  'august aug أغسطس آب أوت غشت',
  'september sept sep سبتمبر أيلول شتنبر',
  'october oct أكتوبر تشرين_الأول',
  'november nov نوفمبر تشرين_الثاني نونبر',
  'december dec ديسمبر كانون_الأول دجنبر',
];
const seasons = [
  'spring الربيع ربيع',
  'summer الصيف صيف',
  'autumn fall الخريف خريف',
  'winter الشتاء شتاء',
];
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد';

/** A word alone, with the point of an abbreviation. */
function alone(words: string): RegExp {
  const forms = fold(words.replaceAll('_', '\u0001')).text.split(' ');
  const source = forms.join('|').replaceAll('\u0001', ' ');
  return new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})\\.?`, 'gu');
}

const named: [RegExp, string][] = [
  [alone(weekdays), ' '],
  ...months.map((words, index): [RegExp, string] => [
    alone(words),
    ` m${String(index + 1).padStart(2, '0')} `,
  ]),
  ...seasons.map((words, index): [RegExp, string] => [alone(words), ` s${21 + index} `]),
];

/** Folded text with months as m01 to m12, seasons as s21 to s24, and without days of the week. */
export function withoutNames(folded: string): string {
  return named.reduce((text, [name, code]) => text.replace(name, code), folded);
}
