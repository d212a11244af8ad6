import { digitsPattern, readDigits, readScaledDigits } from './digits.ts';
import { fold } from './fold.ts';

/** Numbers by the words for them, in both genders and all cases; of the units also their short forms. */
const table: [number, string][] = [
  [0, 'صفر'],
  [1, 'واحد واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين إثنان إثنين'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثماني ثمان'],
  [9, 'تسعة تسع'],
  [10, 'عشرة عشر'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مئة مائة'],
  [200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
  [1000, 'ألف'],
  [2000, 'ألفان ألفين ألفا ألفي'],
  [1_000_000, 'مليون'],
  [2_000_000, 'مليونان مليونين مليونا مليوني'],
  [1_000_000_000, 'مليار'],
];
const stems: [number, string][] = [
  [3, 'ثلاث'],
  [4, 'أربع'],
  [5, 'خمس'],
  [6, 'ست'],
  [7, 'سبع'],
  [8, 'ثمان ثماني'],
  [9, 'تسع'],
];
const values = new Map<string, number>([
  ...table.flatMap(([value, words]) => entries(words, value)),
  // Three hundred to nine hundred, as one word.
  ...stems.flatMap(([value, words]) =>
    words.split(' ').flatMap((stem) => entries(`${stem}مئة ${stem}مائة`, value * 100)),
  ),
]);
const scales = new Map<string, number>([
  ...entries('مئة مائة', 100),
  ...entries('ألف ألفا آلاف', 1000),
  ...entries('مليون مليونا ملايين', 1_000_000),
  ...entries('مليار مليارا مليارات', 1_000_000_000),
]);
/** One and two take these forms in front of ten only. */
const teens = new Map<string, number>([
  ...entries('أحد إحدى', 1),
  ...entries('اثنا اثني اثنتا اثنتي', 2),
]);

function entries(words: string, value: number): [string, number][] {
  return words.split(' ').map((word) => [fold(word).text, value]);
}

/** What a number is times: 1000 of "16 ألفا"; 1 of the others. */
export function arabicScale(text: string): number {
  return text.includes(' ') ? (scales.get(text.split(' ').at(-1) ?? '') ?? 1) : 1;
}

const scaled = new RegExp(
  `^((?:${digitsPattern})|\\d+[.,]\\d+) (${[...scales.keys()].join('|')})$`,
);

/**
 * The number that folded Arabic words or digits write, and nothing else: "ثمانية وأربعون" (48), "مئة
 * وعشرون" (120), "ثلاثة آلاف" (3000), "1.5 مليون", "نصف مليون", "مليون ونصف". Both genders and all cases are read, also where
 * the noun that follows would ask for the other. Undefined for anything else.
 */
export function readArabic(text: string): number | undefined {
  const digits = readDigits(text);
  if (digits !== undefined) return digits;
  const [, number = '', scale = ''] = scaled.exec(text) ?? [];
  if (scale) return readScaledDigits(number, scales.get(scale) ?? 1);
  const [, share, part = ''] = /^(نصف|ربع) (\S+)$/.exec(text) ?? [];
  if (part) {
    const scale = scales.get(part) ?? 0;
    return scale >= 1000 ? scale / (share === 'ربع' ? 4 : 2) : undefined;
  }
  const [, round = ''] = /^(.+) ونصف(?: (?:ال)?(?:مليون|مليار))?$/.exec(text) ?? [];
  if (round) {
    const value = readTerms(round.split(/ و ?/)) ?? 0;
    const scale = [1_000_000_000, 1_000_000].find((size) => value > 0 && value % size === 0);
    return scale && value + scale / 2;
  }
  return readTerms(text.split(/ و ?/));
}

/** The terms that are joined by "and": units before their tens, and otherwise from the largest scale down. */
function readTerms(terms: readonly string[]): number | undefined {
  let [total, group, ceiling] = [0, 0, Infinity];
  let last: 'nothing' | 'hundreds' | 'unit' | 'ten' = 'nothing';
  for (const term of terms) {
    const words = term.split(' ');
    const scale = words.length > 1 ? (scales.get(words.at(-1) ?? '') ?? 1) : 1;
    const value = readSimple(scale >= 1000 ? words.slice(0, -1) : words);
    if (value === undefined || (value === 0 && terms.length > 1)) return undefined;
    if (value >= 1000) {
      if (scale >= 1000 || group > 0 || value >= ceiling) return undefined;
      total += value;
      ceiling = [...scales.values()].findLast((size) => value >= size) ?? 0;
      continue;
    }
    const follows = value >= 100 ? [] : value >= 20 ? ['hundreds', 'unit'] : ['hundreds'];
    if (last !== 'nothing' && !follows.includes(last)) return undefined;
    last = value >= 100 ? 'hundreds' : value >= 10 ? 'ten' : 'unit';
    group += value;
    if (scale < 1000) continue;
    if (scale >= ceiling) return undefined;
    [total, group, ceiling, last] = [total + group * scale, 0, scale, 'nothing'];
  }
  return total + group;
}

/** One term without a large scale: one word, one of eleven to nineteen, or hundreds in two words. */
function readSimple([first = '', second, ...others]: readonly string[]): number | undefined {
  if (others.length > 0) return undefined;
  const value = values.get(first);
  if (second === undefined) return value;
  if (values.get(second) === 10) {
    const unit = teens.get(first) ?? value;
    return unit !== undefined && unit >= 1 && unit <= 9 ? unit + 10 : undefined;
  }
  if (scales.get(second) === 100 && value !== undefined && value >= 3 && value <= 9)
    return value * 100;
  return undefined;
}
