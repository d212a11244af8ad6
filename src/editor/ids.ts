import { latinDigits } from '../text/fold.ts';
import { slug } from '../text/slug.ts';
import { isId } from '../schemas/id.ts';

/** An id made from a title: ready to use, or only to be proposed, or none at all. */
export type MadeId = { id: string } | { proposal: string } | undefined;

/** An id becomes an address: longer ones are cut behind a word. */
const longest = 60;

/**
 * Arabic letters (with those of Persian and Kurdish) in plain Latin, after the ALA-LC romanisation
 * without its diacritics. Short vowels are not written, so the result is a proposal and no more.
 */
const latin: Record<string, string> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  ى: 'a',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ڤ: 'v',
  ک: 'k',
  ی: 'y',
  ە: 'a',
};

/**
 * The id for a title. Latin letters lose their accents. A title in Arabic gives a proposal only,
 * because an id is a lasting address and its vowels cannot be known; other scripts give none.
 */
export function makeId(title: string): MadeId {
  const letters = [...title.normalize('NFKC').matchAll(/\p{L}/gu)].map(([letter]) => letter);
  const foreign = letters.filter((letter) => !/\p{sc=Latn}/u.test(letter));
  const id = slug(foreign.length > 0 ? transliterate(title) : title, longest);
  if (!isId(id)) return undefined;
  if (foreign.length === 0) return { id };
  return foreign.every((letter) => letter in latin) ? { proposal: id } : undefined;
}

function transliterate(title: string): string {
  return latinDigits(title.normalize('NFKC'))
    .replace(/[\u0640\u064b-\u0652\u0670]/gu, '')
    .replace(/(?<!\p{L})ال(?=\p{L})/gu, 'al-')
    .replace(/\p{sc=Arab}/gu, (letter) => latin[letter] ?? '');
}
