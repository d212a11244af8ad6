/** Digits with the separators that are in use, as one source of a regular expression without groups. */
export const digitsPattern = [
  String.raw`\d{1,3}(?:,\d{3})+`,
  String.raw`\d{1,3}(?:\.\d{3})+`,
  String.raw`\d{1,3}(?:'\d{3})+`,
  String.raw`\d{1,3}(?: \d{3})+(?!\d)`,
  // Lakh and crore: 1,20,000.
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}`,
  String.raw`\d+`,
].join('|');

const whole = new RegExp(`^(?:${digitsPattern})$`);

/**
 * The whole number that folded digits write, with any usual separator of thousands: 1000 · 1,000 · 1 000 ·
 * 1.000 · 1'000 · 1,20,000. People are counted whole, so three digits behind a dot are thousands.
 * Undefined for a decimal, a number with a zero in front, and anything else.
 */
export function readDigits(text: string): number | undefined {
  if (!whole.test(text) || /^0./.test(text)) return undefined;
  return Number(text.replace(/\D/g, ''));
}

/**
 * A number in front of a word such as "million", times that word: 1.5, 1,5, 25. Undefined where the
 * product is no whole number, and for three digits behind a dot (1.500 million), which may be either.
 */
export function readScaledDigits(text: string, scale: number): number | undefined {
  const [, integer = '', decimals = ''] = /^(0|[1-9]\d*)[.,](\d+)$/.exec(text) ?? [];
  if (decimals.length === 3 && text.includes('.')) return undefined;
  if (!decimals || decimals.length === 3) return times(readDigits(text), scale);
  const value = Number(integer + decimals) * (scale / 10 ** decimals.length);
  return Number.isSafeInteger(value) ? value : undefined;
}

function times(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : value * scale;
}
