export const translation = {
  none: (language: string) => `Not yet translated: shown in ${language}.`,
  part: (language: string) => `Partly translated: the rest is shown in ${language}.`,
  behind: 'The original has changed since this translation was made.',
  review: 'Parts of this translation are not sure and still have to be looked at.',
  made: (day: string) => `Translated on ${day}.`,
  original: (language: string) => `The original, in ${language}`,
  /** Behind words of others that stay in their language. */
  ours: (text: string) => `(our translation: “${text}”)`,
};
