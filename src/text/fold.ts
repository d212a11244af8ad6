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

/** The digits 0–9 for Arabic-Indic and Persian ones; everything else, and every position, stays. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
