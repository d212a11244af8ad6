/** A text in which equal words are equal letters, with the way back to the text as it was. */
export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`, where in the original its letter begins. */
  starts: number[];
  /** For each UTF-16 unit of `text`, where in the original its letter ends. */
  ends: number[];
}

/**
 * A letter with its marks; what has no letter before it stands alone. No spelling piles up more marks, and sorting them,
 * as decomposing does, takes the square of their number.
 */
const cluster = /\P{M}\p{M}{0,16}|\p{M}{1,16}/gsu;

/**
 * Signs that show how a word is spoken or set, and not which word it is: Arabic vowel signs (harakat),
 * Koranic marks and tatweel, soft hyphens, joiners, direction marks. Hamza and madda are letters and stay.
 */
const unwritten =
  /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\ufe70-\ufe7f\ufc5e-\ufc63\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu;

/** Raised, lowered, circled and broken digits: a footnote's mark must not become a digit of a number. */
const digitLike =
  /^[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;

const folds: [RegExp, string][] = [
  [/\s+/gu, ' '],
  [/[\u2018-\u201b\u2032\u2039\u203a\u00b4`]/gu, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb\u301d-\u301f]/gu, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-'],
];

/**
 * The text with white space, quotation marks and dashes made one, compatible characters decomposed
 * (Unicode NFKD: presentation forms, ligatures, full width) and what is not written left out. Capital
 * letters, digits of other scripts and punctuation stay what they are.
 */
export function normalise(original: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  const folded = new Map<string, string>();
  for (const { 0: written, index } of original.matchAll(cluster)) {
    const plain = folded.get(written) ?? foldCluster(written);
    folded.set(written, plain);
    for (let at = 0; at < plain.length; at++) {
      const unit = plain.charAt(at);
      if (unit === ' ' && units.at(-1) === ' ') continue;
      units.push(unit);
      starts.push(index);
      ends.push(index + written.length);
    }
  }
  return { text: units.join(''), starts, ends };
}

/** The same for a phrase, without the white space around it. */
export function normalisePhrase(phrase: string): string {
  return normalise(phrase).text.trim();
}

function foldCluster(written: string): string {
  const bare = written.replace(unwritten, '');
  const plain = (digitLike.test(bare) ? bare : bare.normalize('NFKD')).replace(unwritten, '');
  return folds.reduce((text, [form, by]) => text.replace(form, by), plain);
}
