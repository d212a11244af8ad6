/** Latin letters that NFKD does not take apart into a letter and a mark. */
const whole: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' };

/**
 * A text as an address: a–z, digits and single hyphens, without accents and apostrophes; empty when it has no
 * Latin letter or digit. Longer than `most`, it is cut behind a word where it can be.
 */
export function slug(text: string, most = Infinity): string {
  const plain = text
    .toLowerCase()
    .replace(/[øæœßłđı]/g, (letter) => whole[letter] ?? letter)
    .replace(/['’‘ʿʾ]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= most) return plain;
  const behindWord = plain.lastIndexOf('-', most);
  return plain.slice(0, behindWord > 0 ? behindWord : most);
}
