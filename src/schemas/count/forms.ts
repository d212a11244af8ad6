import { fold } from '../../text/fold.ts';
import type { VagueWord } from './model.ts';

/**
 * The forms of the grammar, `#` standing for a number in digits or words. They are written here in plain
 * spelling and matched folded (text/fold.ts), the Arabic ones with أ as ا and ة as ه.
 */
export const boundForms = {
  exact: ['#', 'exactly #', 'a total of #', 'precisely #'],
  at_least: [
    ...['at least #', '# at least', 'a minimum of #', 'minimum #', 'no fewer than #'],
    ...['no less than #', 'not fewer than #', 'not less than #', '# or more', '# or above'],
    ...['#+', '# +', '#-plus', '# plus', '>= #', '>=#', '≥ #', '≥#'],
    ...['ما لا يقل عن #', 'لا يقل عن #', 'لا تقل عن #', 'لا يقلون عن #', 'لا أقل من #'],
    ...['على الأقل #', '# على الأقل', '# أو أكثر', '# فأكثر', '# كحد أدنى', 'بحد أدنى #'],
  ],
  more_than: [
    ...['more than #', 'over #', 'above #', 'in excess of #', 'upwards of #', 'upward of #'],
    ...['just over #', 'just above #', 'slightly over #', 'slightly more than #'],
    ...['a little over #', 'a little more than #', 'well over #', 'far more than #'],
    ...['well above #', 'much more than #', '> #', '>#'],
    ...['أكثر من #', 'ما يزيد على #', 'ما يزيد عن #', 'يزيد على #', 'يزيد عن #', 'أزيد من #'],
    ...['ما يربو على #', 'يربو على #', 'أكثر بقليل من #', 'ما يتجاوز #'],
  ],
  up_to: [
    ...['up to #', 'as many as #', 'at most #', '# at most', 'no more than #', 'not more than #'],
    ...['a maximum of #', 'maximum #', '# or fewer', '# or less', '<= #', '<=#', '≤ #', '≤#'],
    ...['حتى #', 'ما يصل إلى #', 'يصل إلى #', 'لا يزيد على #', 'لا يزيد عن #', 'لا أكثر من #'],
    ...['ما لا يزيد على #', 'ما لا يزيد عن #', 'لا يتجاوز #', 'ما لا يتجاوز #', '# أو أقل'],
    ...['على الأكثر #', '# على الأكثر', 'بحد أقصى #', '# كحد أقصى'],
  ],
  fewer_than: [
    ...['fewer than #', 'less than #', 'under #', 'below #', '< #', '<#'],
    ...['أقل من #', 'ما يقل عن #', 'يقل عن #', 'دون #'],
  ],
  range: [
    ...['# to #', '#-#', '# - #', '#–#', '# – #', 'between # and #', 'from # to #', '# or #'],
    ...[
      'between # to #',
      'anywhere between # and #',
      'anywhere from # to #',
      'somewhere between # and #',
    ],
    ...['# إلى #', 'من # إلى #', 'ما بين # و #', 'بين # و #', 'بين # إلى #', 'ما بين # إلى #'],
    ...['# أو #'],
  ],
} as const;

/** What stands before a number, or a range, that is approximate. */
const approximators = [
  ...['about', 'around', 'some', 'roughly', 'approximately', 'approx.', 'approx', 'nearly'],
  ...['almost', 'close to', 'circa', 'c.', 'ca.', 'ca', 'just under', 'just below', 'an estimated'],
  ...['slightly under', 'slightly less than', 'slightly fewer than', 'a little under', 'nearing'],
  ...['a little less than', 'just short of', 'in the region of', 'estimated', '~', '≈'],
  ...[
    'نحو',
    'بنحو',
    'حوالي',
    'حوالى',
    'بحوالي',
    'قرابة',
    'زهاء',
    'ما يقارب',
    'ما يقرب من',
    'يقارب',
  ],
  ...['ما يناهز', 'يناهز', 'في حدود', 'قريب من'],
];
const ranges = ['# to #', '#-#', '# - #', '#–#', '# – #', '# or #', '# إلى #', '# أو #', '# و #'];

export const aboutForms = {
  about: [
    ...approximators.flatMap((word) => [`${word} #`, ...(/\p{L}/u.test(word) ? [] : [`${word}#`])]),
    ...['# or so', '#-odd', '# odd', '# or thereabouts', '# more or less', '# تقريبًا'],
  ],
  about_range: [
    ...approximators.flatMap((word) => ranges.map((range) => `${word} ${range}`)),
    ...ranges.map((range) => `between about ${range}`),
    ...['between # and # or so', 'بين # و # تقريبًا', 'ما بين # و # تقريبًا'],
    ...approximators.flatMap((word) => [
      `between ${word} # and #`,
      `${word} between # and #`,
      `بين ${word} # و #`,
    ]),
  ],
};

/** A lower and an upper bound that are said together: "at least 11 and as many as 40". */
export const joint = / (?:and|but|لكن) | و ?|, (?:(?:and|but|ولكن) )?/g;

/** How each vague word is said; a count may also say "of" behind it in its source, not here. */
export const vagueForms: Record<VagueWord, readonly string[]> = {
  several: ['several', 'عدة'],
  'a few': ['a few', 'a handful', 'بضعة', 'بضع', 'عدد قليل'],
  'a dozen or so': [
    ...['a dozen or so', 'a dozen', 'about a dozen', 'around a dozen', 'some dozen'],
    ...['nearly a dozen', 'almost a dozen', 'roughly a dozen', 'نحو دزينة', 'دزينة'],
  ],
  dozens: [
    ...['dozens', 'several dozen', 'a few dozen', 'tens', 'a couple of dozen', 'a couple dozen'],
    ...['many dozens', 'several dozens', 'in the dozens', 'several tens'],
    ...['عشرات', 'العشرات', 'بضع عشرات', 'عدة عشرات'],
  ],
  scores: ['scores', 'several score'],
  hundreds: [
    ...['hundreds', 'several hundred', 'a few hundred', 'many hundreds', 'several hundreds'],
    ...['in the hundreds', 'low hundreds'],
    ...['مئات', 'المئات', 'مئات عدة', 'عدة مئات', 'بضع مئات', 'بضعة مئات'],
  ],
  thousands: [
    ...[
      'thousands',
      'several thousand',
      'a few thousand',
      'many thousands',
      'several thousands',
      'in the thousands',
    ],
    ...['آلاف', 'الآلاف', 'ألوف', 'الألوف', 'عدة آلاف', 'بضعة آلاف', 'آلاف عدة'],
  ],
  'tens of thousands': ['tens of thousands', 'عشرات الآلاف', 'عشرات الألوف', 'عشرات آلاف'],
  'hundreds of thousands': ['hundreds of thousands', 'مئات الآلاف', 'مئات الألوف', 'مئات آلاف'],
  millions: ['millions', 'several million', 'a few million', 'ملايين', 'الملايين', 'عدة ملايين'],
};

/** Said to be zero. */
export const noneForms = ['none', 'no one', 'no-one', 'nobody', 'nil', 'لا أحد', 'لا شيء'].map(
  (form) => fold(form).text,
);

/** A number that the source says it does not give. Everything else without a number is written so. */
export const unspecifiedForms = [
  ...['unspecified', 'a number', 'a number of', 'عدد', 'عدد من', 'غير محدد', 'عدد غير محدد'],
].map((form) => fold(form).text);

/** The vague word that a folded text is; undefined for any other. */
export const vagueWordOf: ReadonlyMap<string, VagueWord> = new Map(
  Object.entries(vagueForms).flatMap(([word, said]) =>
    said.map((form): [string, VagueWord] => [fold(form).text, word as VagueWord]),
  ),
);
