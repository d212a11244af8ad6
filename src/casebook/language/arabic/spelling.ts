/** Arabic without vowel signs and tatweel, with one alef, one ya and one ha: the spelling in which words are looked up. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

/** A word in the plain spelling, then without "and" and "so", then without "in", "for" and "the" too. */
export function formsOf(word: string): string[] {
  const bare = word.replace(/^[وف](?=...)/, '');
  const stem = bare.replace(/^(?:بال|لل|كال|ال|ب|ل)(?=...)/, '');
  return [...new Set([word, bare, stem])];
}
