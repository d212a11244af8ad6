/** Arabic without vowel signs and tatweel, with one alef, one ya and one ha: the spelling in which words are looked up. */
export function plainSpelling(text: string): string {
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

/** Its forms, and those without what is joined to its end: dual, plural (of somebody, too) and accusative, "his", "their", "our". */
export function inflectedFormsOf(word: string): string[] {
  const forms = formsOf(word);
  const stem = forms.at(-1) ?? word;
  const owned = stem.replace(/(?<=...)(?:هما|هم|هن|ها|نا|كم|ه|ك)$/, '');
  const one = stem.replace(/(?<=...)(?:ان|ين|ون|ات|ا|(?<=ي)ي)$/, '');
  // The hamza and the ta change their seats before what is joined to them.
  const whole = owned.replace(/[ؤئ]$/, 'ء').replace(/ت$/, 'ه');
  return [...new Set([...forms, owned, whole, one])];
}
