/** A text in one spelling, with where each of its letters stood before. */
export interface Folded {
  text: string;
  /** For each code unit of `text`, where its letter begins in the original; one more for the end. */
  at: readonly number[];
}

/** Harakat, tatweel, hamza as a mark of its own, and marks of direction: none changes which word it is. */
const dropped =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

const same: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '٬': ',',
  '،': ',',
  '٫': '.',
  '٪': '%',
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '—': '–',
};

/**
 * A text as numbers and wordings are looked for in it: NFKC, lower case, every space a plain one, digits
 * 0–9 for Arabic and Persian ones, straight quotation marks, and Arabic words without harakat, tatweel
 * and the letters that are often written without their signs (أ as ا, ة as ه, ى as ي). Letters that are
 * numbers of their own (½, ²) stay as they are: they would run into the digits before them.
 */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    const plain = foldLetter(letter);
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    folded += plain;
    index += letter.length;
  }
  return { text: folded, at: [...at, index] };
}

function foldLetter(letter: string): string {
  if (/[\n\r\t\v\f]/.test(letter)) return ' ';
  const plain = /\p{No}/u.test(letter) ? letter : letter.normalize('NFKC').toLowerCase();
  return [...plain]
    .map((one) => (dropped.test(one) ? '' : (same[one] ?? latinDigits(one))))
    .join('')
    .replace(/\s/g, ' ');
}

/**
 * Signs that nobody reads: soft hyphens, joiners, marks of direction, variation selectors, tags; strokes through a letter, circles around it.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}\u0640\u0334-\u0338\u20d0-\u20f0]/u;
const plainText = /^[\x20-\x7e\u2013-\u201d\u0621-\u063a\u0641-\u0652\u0660-\u0669]*$/;

/**
 * A text as its reader sees it, for rules that read words: NFKC, without signs that nobody sees, decimal digits of
 * scripts other than Arabic as 0–9. Letters, case and spaces stay.
 */
export function readable(text: string): Folded {
  if (plainText.test(text))
    return { text, at: Array.from({ length: text.length + 1 }, (_, i) => i) };
  let seen = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    const plain = unseen.test(letter) ? '' : seenAs(letter);
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    seen += plain;
    index += letter.length;
  }
  return { text: seen, at: [...at, index] };
}

function seenAs(letter: string): string {
  if (/\p{No}|\s/u.test(letter)) return letter;
  const plain = letter.normalize('NFKC');
  return /^(?![٠-٩۰-۹])\p{Nd}$/u.test(plain) ? decimal(plain) : plain;
}

/** The value of a decimal digit: every script has its ten in a row that begins with zero. */
function decimal(digit: string): string {
  if (/\d/.test(digit)) return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** The digits 0–9 for Arabic-Indic and Persian ones; everything else, and every position, stays. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
