import { fold } from '../../text/fold.ts';
import { numbersIn } from '../../text/numbers.ts';

/** English nouns for one person or one death; besides these, whatever ends as words for people do. */
const englishOne = new RegExp(
  String.raw`\b(?:a|an|another|his|her|the|one) (?:[\p{L}'-]+ ){0,3}?(?:${[
    'person individual adult child baby infant toddler boy girl teen teenager youth student civilian',
    'resident villager man woman father mother son daughter brother sister husband wife citizen',
    'soldier officer guard fighter militant gunman insurgent rebel conscript recruit sergeant general',
    'colonel major captain lieutenant commander leader chief member official journalist reporter medic',
    'doctor nurse paramedic teacher driver farmer shepherd fisherman worker protester demonstrator',
    'prisoner detainee hostage captive victim body corpse death fatality casualty killing policeman',
    'policewoman bystander passer-by refugee migrant priest imam cleric lawyer activist rescuer',
  ]
    .join(' ')
    .split(' ')
    .join('|')}|(?:\p{L}{2,}(?:man|woman)))(?![\p{L}])`,
  'u',
);

/** Arabic nouns for one person, masculine and feminine, as they are folded. */
const arabicNouns = [
  'قتيل جريح مصاب مفقود اسير محتجز معتقل موقوف مختطف نازح شهيد شخص مدني عنصر جندي ضابط شرطي حارس',
  'مقاتل مسلح طفل شاب فتي رجل مسن عامل طالب معلم طبيب مسعف صحفي صحافي مواطن متظاهر سائق مزارع صياد',
  'رضيع ولد راع قائد مسؤول موظف ناشط عسكري فرد وفاه جثه حاله امراه فتاه سيده طفله شابه طالبه',
]
  .join(' ')
  .split(' ')
  .join('|');
const clitic = '(?<![\\p{L}])(?:[وف]?(?:ال|لل|[بلك](?:ال)?)|[وف])?';
const arabicOne = new RegExp(`${clitic}(?:${arabicNouns})ا?(?![\\p{L}])`, 'gu');
const arabicTwo = new RegExp(
  `${clitic}(?:${arabicNouns.replaceAll('ه|', 'ت|').replace(/ه$/, 'ت')})(?:ان|ين|ا|ي)(?![\\p{L}])`,
  'gu',
);

/** Whether a phrase speaks of one person without a number: "a policeman was killed", "مقتل شرطي". */
export function isOneIn(phrase: string, language: string): boolean {
  if (language.startsWith('en')) return englishOne.test(fold(phrase).text);
  return language.startsWith('ar') && hasUncounted(phrase, arabicOne);
}

/** Whether a phrase speaks of two people by an Arabic dual: "قتيلان", "مقتل شرطيين". */
export function isTwoIn(phrase: string, language: string): boolean {
  return language.startsWith('ar') && hasUncounted(phrase, arabicTwo);
}

/** Whether a noun stands in an Arabic phrase with no number before it: behind 48 the singular is not one, behind 4 مدنيين not two. */
function hasUncounted(phrase: string, noun: RegExp): boolean {
  const { text, at } = fold(phrase);
  const numbers = numbersIn(phrase, 'ar');
  return [...text.matchAll(noun)].some(({ index }) => {
    const start = at[index] as number;
    return numbers.every(({ end }) => end > start || phrase.slice(end, start).trim() !== '');
  });
}
