import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, haystackOf } from '../../src/evidence/find.ts';

const found = (text: string, phrase: string) =>
  findPhrase(haystackOf(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('a phrase is found whatever the typesetting', () => {
  test.each([
    [
      'a line break inside',
      'resulted in\n   48\r\ndeaths.',
      'resulted in 48 deaths',
      'resulted in\n   48\r\ndeaths',
    ],
    [
      'a space that does not break',
      'more than\u00a070\u202fkilled',
      'more than 70 killed',
      'more than\u00a070\u202fkilled',
    ],
    [
      'curly quotation marks',
      'our “own” people’s dead',
      `our "own" people's dead`,
      'our “own” people’s dead',
    ],
    [
      'guillemets',
      'les «quarante-huit» morts',
      'les "quarante-huit" morts',
      'les «quarante-huit» morts',
    ],
    ['an en dash', 'from 16–20 dead', 'from 16-20 dead', 'from 16–20 dead'],
    ['a minus sign', 'the al−Assad family', 'the al-Assad family', 'the al−Assad family'],
    [
      'a soft hyphen',
      'sur\u00adround\u00ading villages',
      'surrounding villages',
      'sur\u00adround\u00ading villages',
    ],
    ['a ligature', 'the ﬁrst oﬃcer', 'the first officer', 'the ﬁrst oﬃcer'],
    ['full width', '４８ ｄｅａｔｈｓ', '48 deaths', '４８ ｄｅａｔｈｓ'],
    ['a decomposed accent', 'le cafe\u0301 brûlé', 'le café brûlé', 'le cafe\u0301 brûlé'],
    ['an ellipsis', 'killed… and wounded', 'killed... and wounded', 'killed… and wounded'],
    ['Arabic presentation forms', 'ﻗﺘﻞ ﺛﻤﺎﻧﻴﺔ ﻭﺃﺭﺑﻌﻮﻥ', 'قتل ثمانية وأربعون', 'ﻗﺘﻞ ﺛﻤﺎﻧﻴﺔ ﻭﺃﺭﺑﻌﻮﻥ'],
    ['a lam-alef ligature', 'ﻻ أحد', 'لا أحد', 'ﻻ أحد'],
    ['tatweel', 'قتـــل 48 شخصا', 'قتل 48 شخصا', 'قتـــل 48 شخصا'],
    ['vowel signs', 'قُتِلَ أربعةُ مدنيّين', 'قتل أربعة مدنيين', 'قُتِلَ أربعةُ مدنيّين'],
    ['a direction mark', 'قتل \u200f48\u200e شخصا', 'قتل 48 شخصا', 'قتل \u200f48\u200e شخصا'],
    ['vowel signs in the phrase', 'قتل أربعة', 'قُتِلَ أربعة', 'قتل أربعة'],
    ['no spaces between words', '死者は四十八人である', '四十八人', '四十八人'],
  ])('%s', (_, text, phrase, stands) => {
    expect(found(text, phrase)).toEqual([stands]);
  });
});

describe('a phrase is not found where other words or numbers stand', () => {
  test.each([
    ['one letter is another', 'resulted in 48 deaths', 'resulted in 48 deathz'],
    ['one digit is another', 'resulted in 49 deaths', 'resulted in 48 deaths'],
    ['a digit in front', 'and 148 deaths', '48 deaths'],
    ['thousands in front', 'and 1,048 deaths', '048 deaths'],
    ['thousands behind', 'at least 4,000 civilians', 'at least 4'],
    ['decimals behind', 'about 4.5 thousand', 'about 4'],
    ['the rest of a range', 'killed 16–20 people', 'killed 16'],
    ['the first end of a range', 'some 16-20 people', '20 people'],
    ['the rest of a word', 'the killings went on', 'the killing'],
    ['a word in front', 'unarmed men', 'armed men'],
    ['a capital letter', 'us forces', 'US forces'],
    ['an Arabic prefix', 'وقتل 48', 'قتل 48'],
    ['a hamza', 'اربعة مدنيين', 'أربعة مدنيين'],
    ['digits of another script', 'قتل ٤٨ شخصا', 'قتل 48 شخصا'],
    ["a footnote's mark", 'killed 4² people', 'killed 42 people'],
    ['an accent', 'le cafe\u0301', 'le cafe'],
    ['a word left out', 'at least of the four civilians', 'at least four civilians'],
    ['nothing', '', '48 deaths'],
  ])('%s', (_, text, phrase) => {
    expect(found(text, phrase)).toEqual([]);
  });
});

test('a phrase that stands twice is found twice', () => {
  expect(findPhrase(haystackOf('two died. In all, two died.'), 'two died')).toEqual([
    { start: 0, end: 8 },
    { start: 18, end: 26 },
  ]);
});

const disguises = [
  (text: string) => text.replaceAll(' ', ' \n\t'),
  (text: string) => text.replaceAll(/(?<=[ء-ي])(?=[ء-ي])/gu, 'ـ'),
  (text: string) => text.replaceAll("'", '’').replaceAll('"', '”'),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replaceAll('-', '—'),
];

test('whole words are found where they stand, however both texts are disguised', () => {
  const words = fc.array(
    fc.constantFrom('killed', 'قتلى', 'أربعة', 'été', "o'clock", 'sous-sol', '48', '"so"'),
    {
      minLength: 3,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...disguises),
      fc.constantFrom(...disguises),
      (all, a, b, one, other) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const phrase = all.slice(from, to + 1).join(' ');
        const before = one(
          all
            .slice(0, from)
            .map((word) => `${word} `)
            .join(''),
        );
        const text = one(all.join(' '));
        const starts = findPhrase(haystackOf(text), other(phrase)).map(({ start }) => start);
        expect(
          starts.some((start) => start >= before.trimEnd().length && start <= before.length),
        ).toBe(true);
      },
    ),
  );
});
