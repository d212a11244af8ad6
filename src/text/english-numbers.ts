import { digitsPattern, readDigits, readScaledDigits } from './digits.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** The number words that are added. */
export const englishNumbers: ReadonlyMap<string, number> = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** The words that multiply what stands before them. */
export const englishScales: ReadonlyMap<string, number> = new Map<string, number>([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['million', 1_000_000],
  ['crore', 10_000_000],
  ['billion', 1_000_000_000],
]);

/** What a number is times: 1000 of "16 thousand", 12 of "two dozen"; 1 of the others. */
export function englishScale(text: string): number {
  return englishScales.get(/[a-z]+$/.exec(text)?.[0] ?? '') ?? 1;
}

const scaled = new RegExp(
  String.raw`^((?:${digitsPattern})|\d+[.,]\d+)[ -](${[...englishScales.keys()].join('|')})$`,
);

/**
 * The number that folded English words or digits write, and nothing else: "forty-eight", "one hundred
 * and twenty", "a hundred", "half a million", "1.5 million", "two dozen" (24). Undefined for anything else.
 */
export function readEnglish(text: string): number | undefined {
  const digits = readDigits(text);
  if (digits !== undefined) return digits;
  const [, number = '', scale = ''] = scaled.exec(text) ?? [];
  if (scale) return readScaledDigits(number, englishScales.get(scale) ?? 1);
  const [, part] = /^half an? ([a-z]+)$/.exec(text) ?? [];
  if (part) return englishScales.has(part) ? (englishScales.get(part) ?? 0) / 2 : undefined;
  const [, whole, unit = ''] =
    /^(one|two|three|four|five|six|seven|eight|nine) and a half ([a-z]+)$/.exec(
      text.replace(/^an? ([a-z]+) and a half$/, 'one and a half $1'),
    ) ?? [];
  if (whole)
    return englishScales.has(unit)
      ? ((englishNumbers.get(whole) ?? 0) + 0.5) * (englishScales.get(unit) ?? 0)
      : undefined;
  if (text === 'a single' || text === 'single') return 1;
  const words = text.replace(/^an? (?=[a-z]+(?: |$))/, 'one ').split(/[ -]/);
  if (/^an? /.test(text) && !englishScales.has(words[1] ?? '')) return undefined;
  return readWords(words);
}

/** "two hundred and six thousand": each group below a thousand, times its scale, in falling order. */
function readWords(words: readonly string[]): number | undefined {
  let total = 0;
  let group: number | undefined;
  let lastScale = Infinity;
  let room = Infinity;
  for (const [index, word] of words.entries()) {
    const scale = englishScales.get(word);
    const value = englishNumbers.get(word);
    if (word === 'and') {
      const isInside =
        index > 0 && englishScales.has(words[index - 1] ?? '') && index < words.length - 1;
      if (!isInside) return undefined;
    } else if (scale !== undefined) {
      if (group === undefined || scale >= lastScale) return undefined;
      if (scale <= 100 && englishScales.has(words[index - 1] ?? '')) return undefined;
      if (scale <= 100) [group, room] = [group * scale, scale];
      else [total, group, lastScale, room] = [total + group * scale, undefined, scale, Infinity];
    } else if (value !== undefined) {
      if (value >= room || (value === 0 && words.length > 1)) return undefined;
      group = (group ?? 0) + value;
      room = value >= 20 && value % 10 === 0 ? 10 : 0;
    } else return undefined;
  }
  return total + (group ?? 0);
}
