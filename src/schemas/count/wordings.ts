/** Wordings of one meaning, with what is computed from them. */
export interface WordingRow {
  written: readonly string[];
  /** The bounds of the first of them, in words. */
  bounds: string;
}

/** The published table of wordings: what is read, among others, and as what. Every wording in it is read as its row says. */
export const wordings: readonly WordingRow[] = [
  {
    written: ['48', 'forty-eight', 'exactly 48', 'a total of 48', 'ثمانية وأربعون'],
    bounds: '48 to 48',
  },
  {
    written: ['1 000', '1,000', '1.000', "1'000", '2 thousand', '1.5 million'],
    bounds: '1,000 to 1,000',
  },
  { written: ['none', 'no one', 'nobody', '0', 'لا أحد'], bounds: '0 to 0' },
  {
    written: [
      'at least 4',
      '4 or more',
      '4+',
      'no fewer than 4',
      'a minimum of 4',
      'ما لا يقل عن 4',
      '4 على الأقل',
    ],
    bounds: '4 or more',
  },
  {
    written: [
      'more than 70',
      'over 70',
      'just over 70',
      'upwards of 70',
      'أكثر من 70',
      'ما يزيد على 70',
    ],
    bounds: '71 or more',
  },
  {
    written: ['up to 20', 'as many as 20', 'at most 20', 'no more than 20', 'ما يصل إلى 20'],
    bounds: '0 to 20',
  },
  { written: ['fewer than 20', 'under 20', 'less than 20', 'أقل من 20'], bounds: '0 to 19' },
  {
    written: [
      '16 to 20',
      '16–20',
      'between 16 and 20',
      'at least 16 and as many as 20',
      'من 16 إلى 20',
      'بين 16 و20',
    ],
    bounds: '16 to 20',
  },
  {
    written: [
      'about 50',
      'nearly 50',
      'just under 50',
      'some 50',
      '50 or so',
      'about 25,000 to 25,600',
      'two dozen',
      'نحو 50',
      'قرابة 50',
    ],
    bounds: 'approximate: none',
  },
  {
    written: [
      'several',
      'a few',
      'a dozen or so',
      'dozens',
      'scores',
      'hundreds',
      'several hundred',
      'thousands',
      'tens of thousands',
      'hundreds of thousands',
      'millions',
      'عشرات',
      'مئات الآلاف',
    ],
    bounds: 'a word: none',
  },
  { written: ['unspecified', 'a number of', 'عدد من'], bounds: 'no number: none' },
];
