import type { Outcome } from '../../src/schemas/outcome.ts';
import type { CaseSketch, Sketch } from '../charts/cases.ts';

const ministry = 'Ministry of Health';
const observatory = 'Lake Observatory';
const party = 'Fishers’ Party';

export const days = '2001-05-01/2001-05-10';
export const over = '2001-05-11';
const parts = [
  { id: 'whole', title: 'Storm on the lake' },
  { id: 'pier', title: 'Attacks in 2 piers, and around' },
  { id: 'quay', title: 'Fire on the quay' },
];
const atPier: Sketch = { by: observatory, count: 48, incidents: ['pier'] };
const atQuay: Sketch = { by: ministry, count: 6, incidents: ['quay'] };

/** Claims, what is asked of them, and the sentences that tell the answer. */
export interface Case extends Omit<CaseSketch, 'claims'> {
  claims: Sketch[];
  of?: string;
  outcome?: Outcome;
  asOf?: string;
  en: string[];
  ar: string[];
}

/** Cases by what their sentences must hold. */
export const cases: Record<string, Case> = {
  'the most extreme speaker is not what a lowest and a highest rest on': {
    claims: [
      { by: ministry, count: 'at least 638' },
      { by: party, count: 2600 },
    ],
    en: [
      'Lowest: at least 638 people killed (Ministry of Health, 11 May 2001).',
      'Highest: 2,600 people killed (Fishers’ Party, 11 May 2001).',
      'The lowest is open upwards: it leaves room for the highest.',
      '# The most that is supported',
      '- The Fishers’ Party says: 2,600 people killed',
      '- What may be built upon is 638: the smallest number that anybody gives for everyone (Ministry of Health)',
      '# Supported too, and no higher',
      '- The Ministry of Health says: at least 638 people killed',
    ],
    ar: [
      'الأدنى: ما لا يقل عن 638 قتيلًا (Ministry of Health، 11 أيار 2001).',
      'الأعلى: 2,600 قتيل (Fishers’ Party، 11 أيار 2001).',
      'العدد الأدنى مفتوح صعودًا، فهو لا ينفي العدد الأعلى.',
      '# أكثر ما تسنده الإفادات',
      '- Fishers’ Party: 2,600 قتيل',
      '- ما يمكن البناء عليه هو 638: أصغر عدد يذكره أحد عن جميع الأشخاص (Ministry of Health)',
      '# ما تسنده الإفادات أيضًا، وليس أكبر',
      '- Ministry of Health: ما لا يقل عن 638 قتيلًا',
    ],
  },
  'numbers stand before titles, which hold numbers and commas': {
    incidents: parts,
    claims: [atPier, atQuay],
    en: [
      'At least 54 people killed, if the Lake Observatory and the Ministry of Health are right, and nobody died in both.',
      '# What it rests on',
      '- As the record files its parts, nobody died in two of them: 48 for Attacks in 2 piers, and around (Lake Observatory) and 6 for Fire on the quay (Ministry of Health); together at least 54 people killed',
    ],
    ar: [
      'ما لا يقل عن 54 قتيلًا، إذا صحت إفادات كل من Lake Observatory وMinistry of Health، ولم يُقتل أحد في الواقعتين معًا.',
      '# ما يستند إليه العدد',
      '- بحسب تصنيف السجل لأجزائها، لم يُقتل أحد في جزأين منها: 48 في Attacks in 2 piers, and around (Lake Observatory) و6 في Fire on the quay (Ministry of Health)؛ المجموع ما لا يقل عن 54 قتيلًا',
    ],
  },
  'a single part is told once, and what overlaps it has its speaker': {
    incidents: parts.map((part) => (part.id === 'quay' ? { ...part, mayOverlap: ['pier'] } : part)),
    claims: [atPier, atQuay],
    en: [
      'At least 48 people killed, if the Lake Observatory is right.',
      '# What it rests on',
      '- Counting only Attacks in 2 piers, and around: at least 48 people killed, if the Lake Observatory is right',
      '# Left out, and why',
      '- 6 for Fire on the quay (Ministry of Health): not added, for they may be among the people of Attacks in 2 piers, and around',
    ],
    ar: [
      'ما لا يقل عن 48 قتيلًا، إذا صحت إفادة Lake Observatory.',
      '# ما يستند إليه العدد',
      '- ضمن هذا النطاق فقط (Attacks in 2 piers, and around): ما لا يقل عن 48 قتيلًا، إذا صحت إفادة Lake Observatory',
      '# ما لم يدخل في الحساب، ولماذا',
      '- 6 في Fire on the quay (Ministry of Health): لم يُضافوا، لأنهم قد يكونون من المحسوبين في Attacks in 2 piers, and around',
    ],
  },
  'a disagreement says which number is about another incident': {
    incidents: parts,
    claims: [{ by: party, count: 5 }, atPier],
    en: [
      '5 people killed, if the Fishers’ Party is right.',
      'They do not agree: 48 people killed (Lake Observatory, for Attacks in 2 piers, and around) is more than 5 people killed (Fishers’ Party).',
      '# What it rests on',
      '- The Fishers’ Party says: 5 people killed',
    ],
    ar: [
      '5 قتلى، إذا صحت إفادة Fishers’ Party.',
      'الإفادات غير متفقة: 48 قتيلًا (Lake Observatory، والنطاق: Attacks in 2 piers, and around)، وهذا يزيد على ما ورد في إفادة أخرى: 5 قتلى (Fishers’ Party).',
      '# ما يستند إليه العدد',
      '- Fishers’ Party: 5 قتلى',
    ],
  },
  'from the side of the part too': {
    incidents: parts,
    claims: [{ by: party, count: 5 }, atPier],
    of: 'pier',
    en: [
      '48 people killed (Lake Observatory, 11 May 2001).',
      'They do not agree: 48 people killed (Lake Observatory) is more than 5 people killed (Fishers’ Party, for Storm on the lake).',
      '# The most that is supported',
      '- The Lake Observatory says: 48 people killed',
      '- There is no number to build upon: what another speaker says leaves no room for it.',
    ],
    ar: [
      '48 قتيلًا (Lake Observatory، 11 أيار 2001).',
      'الإفادات غير متفقة: 48 قتيلًا (Lake Observatory)، وهذا يزيد على ما ورد في إفادة أخرى: 5 قتلى (Fishers’ Party، والنطاق: Storm on the lake).',
      '# أكثر ما تسنده الإفادات',
      '- Lake Observatory: 48 قتيلًا',
      '- لا عدد يمكن البناء عليه: ما يقوله صاحب إفادة أخرى لا يترك له مجالًا.',
    ],
  },
  'and which is about a group': {
    claims: [
      { by: ministry, count: 10 },
      { by: party, count: 12, population: { by: 'sex_age', group: 'women' } },
    ],
    en: [
      '10 people killed (Ministry of Health, 11 May 2001).',
      'Counting only one group, women: 12 people killed (Fishers’ Party).',
      'They do not agree: 12 people killed (Fishers’ Party, for one group, women) is more than 10 people killed (Ministry of Health).',
      '# The most that is supported',
      '- The Fishers’ Party says of one group, women: 12 people killed',
      '- What may be built upon is 10: the smallest number that anybody gives for everyone (Ministry of Health)',
      '# Supported too, and no higher',
      '- The Ministry of Health says: 10 people killed',
    ],
    ar: [
      '10 قتلى (Ministry of Health، 11 أيار 2001).',
      'ضمن هذا النطاق فقط (فئة واحدة، نساء): 12 قتيلًا (Fishers’ Party).',
      'الإفادات غير متفقة: 12 قتيلًا (Fishers’ Party، والنطاق: فئة واحدة، نساء)، وهذا يزيد على ما ورد في إفادة أخرى: 10 قتلى (Ministry of Health).',
      '# أكثر ما تسنده الإفادات',
      '- Fishers’ Party (فئة واحدة، نساء): 12 قتيلًا',
      '- ما يمكن البناء عليه هو 10: أصغر عدد يذكره أحد عن جميع الأشخاص (Ministry of Health)',
      '# ما تسنده الإفادات أيضًا، وليس أكبر',
      '- Ministry of Health: 10 قتلى',
    ],
  },
  'a part whose claims disagree among themselves is named': {
    incidents: parts,
    claims: [atPier, { by: ministry, count: 50, incidents: ['pier'] }],
    en: [
      'At least 48 people killed, if the Lake Observatory is right.',
      'Claims do not agree about: Attacks in 2 piers, and around.',
      '# What it rests on',
      '- Counting only Attacks in 2 piers, and around: at least 48 people killed, if the Lake Observatory is right',
      '# Left out, and why',
      '- No number to build upon, which is not zero: Fire on the quay',
    ],
    ar: [
      'ما لا يقل عن 48 قتيلًا، إذا صحت إفادة Lake Observatory.',
      'الإفادات غير متفقة بشأن: Attacks in 2 piers, and around.',
      '# ما يستند إليه العدد',
      '- ضمن هذا النطاق فقط (Attacks in 2 piers, and around): ما لا يقل عن 48 قتيلًا، إذا صحت إفادة Lake Observatory',
      '# ما لم يدخل في الحساب، ولماذا',
      '- لا عدد يُبنى عليه، وهذا ليس صفرًا: Fire on the quay',
    ],
  },
  'a number over more days may count more, and need not': {
    claims: [{ by: ministry, count: 100, occurred: '2001-04/2001-05', incidents: ['pier'] }],
    incidents: parts.slice(0, 2),
    of: 'pier',
    en: [
      'Nobody gave a number for everyone in this incident.',
      '# Left out, and why',
      '- 100 people killed (Ministry of Health, for April–May 2001): it may count more than this incident',
    ],
    ar: [
      'لم يذكر أحد عددًا يشمل جميع الأشخاص في هذه الواقعة.',
      '# ما لم يدخل في الحساب، ولماذا',
      '- 100 قتيل (Ministry of Health، والنطاق: من نيسان إلى أيار 2001): قد تحصي الإفادة أكثر من هذه الواقعة',
    ],
  },
  'a number of a part that the parts give too is told once': {
    incidents: parts,
    claims: [{ by: party, count: 'at least 5' }, { by: ministry, count: 'about 9' }, atPier],
    en: [
      'Lowest: at least 5 people killed (Fishers’ Party, 11 May 2001).',
      'Highest: about 9 people killed (Ministry of Health, 11 May 2001).',
      'The lowest is open upwards: it leaves room for the highest.',
      'Counting only Attacks in 2 piers, and around: 48 people killed (Lake Observatory).',
      '# The most that is supported',
      '- Counting only Attacks in 2 piers, and around: at least 48 people killed, if the Lake Observatory is right',
      '- What may be built upon is 5: the smallest number that anybody gives for everyone (Fishers’ Party)',
      '# Supported too, and no higher',
      '- The Fishers’ Party says: at least 5 people killed',
      '# Left out, and why',
      '- No number to build upon, which is not zero: Fire on the quay',
      '- About 9 people killed (Ministry of Health): its number is approximate, and no bound can be computed from that',
    ],
    ar: [
      'الأدنى: ما لا يقل عن 5 قتلى (Fishers’ Party، 11 أيار 2001).',
      'الأعلى: نحو 9 قتلى (Ministry of Health، 11 أيار 2001).',
      'العدد الأدنى مفتوح صعودًا، فهو لا ينفي العدد الأعلى.',
      'ضمن هذا النطاق فقط (Attacks in 2 piers, and around): 48 قتيلًا (Lake Observatory).',
      '# أكثر ما تسنده الإفادات',
      '- ضمن هذا النطاق فقط (Attacks in 2 piers, and around): ما لا يقل عن 48 قتيلًا، إذا صحت إفادة Lake Observatory',
      '- ما يمكن البناء عليه هو 5: أصغر عدد يذكره أحد عن جميع الأشخاص (Fishers’ Party)',
      '# ما تسنده الإفادات أيضًا، وليس أكبر',
      '- Fishers’ Party: ما لا يقل عن 5 قتلى',
      '# ما لم يدخل في الحساب، ولماذا',
      '- لا عدد يُبنى عليه، وهذا ليس صفرًا: Fire on the quay',
      '- نحو 9 قتلى (Ministry of Health): العدد تقريبي، ولا يُحسب من العدد التقريبي حد',
    ],
  },
  'a dispute has articles, and disputes a claim': {
    claims: [
      { by: ministry, count: 'at least 3' },
      { by: observatory, count: 'at least 3', disputes: 'a' },
    ],
    en: [
      'At least 3 people killed, whichever of the Lake Observatory and the Ministry of Health is right.',
      'The Lake Observatory disputes the claim of the Ministry of Health. It says so.',
      '# What it rests on',
      '- The Ministry of Health says: at least 3 people killed',
      '- The Lake Observatory says: at least 3 people killed',
    ],
    ar: [
      'ما لا يقل عن 3 قتلى، أيًا كانت الصحيحة من إفادات Lake Observatory وMinistry of Health.',
      'إفادة Lake Observatory تعارض إفادة Ministry of Health. It says so.',
      '# ما يستند إليه العدد',
      '- Ministry of Health: ما لا يقل عن 3 قتلى',
      '- Lake Observatory: ما لا يقل عن 3 قتلى',
    ],
  },
  'numbers declared apart have speaker and group each': {
    claims: [
      { by: ministry, count: 10, population: { by: 'sex_age', group: 'women' } },
      { by: observatory, count: 8, population: { by: 'sex_age', group: 'men' }, disjointFrom: 'a' },
    ],
    en: [
      'At least 18 people killed, if the Lake Observatory and the Ministry of Health are right, and they count different people, as the record declares.',
      '# What it rests on',
      '- These are different people, as the record declares: 10 people killed (Ministry of Health, for one group, women) and 8 people killed (Lake Observatory, for one group, men); together at least 18 people killed',
      '# Supported too, and no higher',
      '- The Ministry of Health says of one group, women: 10 people killed',
      '- The Lake Observatory says of one group, men: 8 people killed',
    ],
    ar: [
      'ما لا يقل عن 18 قتيلًا، إذا صحت إفادات كل من Lake Observatory وMinistry of Health، وهم أشخاص مختلفون بحسب ما يصرح به السجل.',
      '# ما يستند إليه العدد',
      '- أشخاص مختلفون بحسب ما يصرح به السجل: 10 قتلى (Ministry of Health، والنطاق: فئة واحدة، نساء) و8 قتلى (Lake Observatory، والنطاق: فئة واحدة، رجال)؛ المجموع ما لا يقل عن 18 قتيلًا',
      '# ما تسنده الإفادات أيضًا، وليس أكبر',
      '- Ministry of Health (فئة واحدة، نساء): 10 قتلى',
      '- Lake Observatory (فئة واحدة، رجال): 8 قتلى',
    ],
  },
  'increments have their days': {
    claims: [
      { by: ministry, count: 3, nature: 'incremental', occurred: '2001-05-03' },
      { by: ministry, count: 4, nature: 'incremental', occurred: '2001-05-04/2001-05-05' },
    ],
    en: [
      'At least 7 people killed, if the Ministry of Health is right.',
      '# What it rests on',
      '- The Ministry of Health counts days that do not overlap: 3 May 2001 (3) and 4–5 May 2001 (4); together at least 7 people killed',
      '# Supported too, and no higher',
      '- The Ministry of Health says of 4–5 May 2001: 4 people killed',
      '- The Ministry of Health says of 3 May 2001: 3 people killed',
    ],
    ar: [
      'ما لا يقل عن 7 قتلى، إذا صحت إفادة Ministry of Health.',
      '# ما يستند إليه العدد',
      '- Ministry of Health عن أيام لا تتداخل: 3 أيار 2001 (3) ومن 4 إلى 5 أيار 2001 (4)؛ المجموع ما لا يقل عن 7 قتلى',
      '# ما تسنده الإفادات أيضًا، وليس أكبر',
      '- Ministry of Health (من 4 إلى 5 أيار 2001): 4 قتلى',
      '- Ministry of Health (3 أيار 2001): 3 قتلى',
    ],
  },
  'groups that are added have their numbers in parentheses': {
    claims: [
      {
        by: ministry,
        count: 'unspecified',
        breakdown: [
          {
            by: 'sex_age',
            parts: [
              { group: 'women', count: 3 },
              { group: 'men', count: 4 },
              { group: 'children', count: 2 },
            ],
          },
        ],
      },
    ],
    en: [
      'At least 9 people killed, if the Ministry of Health is right.',
      '# What it rests on',
      '- The Ministry of Health says of groups that have nobody in common: women (3), men (4) and children (2); together at least 9 people killed',
    ],
    ar: [
      'ما لا يقل عن 9 قتلى، إذا صحت إفادة Ministry of Health.',
      '# ما يستند إليه العدد',
      '- Ministry of Health عن فئات لا يشترك فيها أحد: نساء (3) ورجال (4) وأطفال (2)؛ المجموع ما لا يقل عن 9 قتلى',
    ],
  },
  'of people displaced the largest part stands for all': {
    incidents: parts,
    claims: [
      { ...atPier, outcome: 'displaced' },
      { ...atQuay, outcome: 'displaced' },
    ],
    outcome: 'displaced',
    en: [
      'At least 48 people displaced, if the Lake Observatory is right.',
      '# What it rests on',
      '- One person may be counted in several parts, so only the largest stands for all. Counting only Attacks in 2 piers, and around: at least 48 people displaced, if the Lake Observatory is right',
      '# Left out, and why',
      '- 6 for Fire on the quay (Ministry of Health): it is not the largest part',
    ],
    ar: [
      'ما لا يقل عن 48 نازحًا، إذا صحت إفادة Lake Observatory.',
      '# ما يستند إليه العدد',
      '- قد يُحسب الشخص نفسه في عدة أجزاء، ولذلك ينوب الجزء الأكبر وحده عنها جميعًا. ضمن هذا النطاق فقط (Attacks in 2 piers, and around): ما لا يقل عن 48 نازحًا، إذا صحت إفادة Lake Observatory',
      '# ما لم يدخل في الحساب، ولماذا',
      '- 6 في Fire on the quay (Ministry of Health): ليس الجزء الأكبر',
    ],
  },
  'a number over several parts': {
    incidents: parts,
    claims: [{ by: party, count: 60, incidents: ['pier', 'quay'] }, atQuay],
    en: [
      'At least 60 people killed, if the Fishers’ Party is right.',
      '# What it rests on',
      '- Counting only Attacks in 2 piers, and around; Fire on the quay, taken together: at least 60 people killed, if the Fishers’ Party is right',
      '# Left out, and why',
      '- 6 for Fire on the quay (Ministry of Health): not added, for they may be among the people of Attacks in 2 piers, and around; Fire on the quay',
      '- No number to build upon, which is not zero: Attacks in 2 piers, and around',
    ],
    ar: [
      'ما لا يقل عن 60 قتيلًا، إذا صحت إفادة Fishers’ Party.',
      '# ما يستند إليه العدد',
      '- ضمن هذا النطاق فقط (Attacks in 2 piers, and around؛ Fire on the quay، معًا): ما لا يقل عن 60 قتيلًا، إذا صحت إفادة Fishers’ Party',
      '# ما لم يدخل في الحساب، ولماذا',
      '- 6 في Fire on the quay (Ministry of Health): لم يُضافوا، لأنهم قد يكونون من المحسوبين في Attacks in 2 piers, and around؛ Fire on the quay',
      '- لا عدد يُبنى عليه، وهذا ليس صفرًا: Attacks in 2 piers, and around',
    ],
  },
  'two voices of one number': {
    claims: [
      { by: ministry, count: 7 },
      { by: observatory, count: 7 },
    ],
    en: [
      'At least 7 people killed, whichever of the Lake Observatory and the Ministry of Health is right.',
      '# What it rests on',
      '- The Ministry of Health says: 7 people killed',
      '- The Lake Observatory says: 7 people killed',
    ],
    ar: [
      'ما لا يقل عن 7 قتلى، أيًا كانت الصحيحة من إفادات Lake Observatory وMinistry of Health.',
      '# ما يستند إليه العدد',
      '- Ministry of Health: 7 قتلى',
      '- Lake Observatory: 7 قتلى',
    ],
  },
  'as of a day before anybody spoke': {
    claims: [{ by: ministry, count: 7 }],
    asOf: '2001-05-02',
    en: ['Nobody had given a number by then.'],
    ar: ['لم يكن أحد قد ذكر عددًا حتى ذلك الحين.'],
  },
  'as of a day on which nobody had counted everyone': {
    claims: [
      { by: ministry, count: 'unspecified', said: '2001-05-02' },
      { by: ministry, count: 7 },
    ],
    asOf: '2001-05-02',
    en: [
      'Nobody had given a number for everyone in this incident by then.',
      '# Left out, and why',
      '- People killed, a number not given (Ministry of Health): it gives no number',
    ],
    ar: [
      'لم يكن أحد قد ذكر عددًا يشمل جميع الأشخاص في هذه الواقعة حتى ذلك الحين.',
      '# ما لم يدخل في الحساب، ولماذا',
      '- قتلى من دون ذكر عددهم (Ministry of Health): لا تذكر الإفادة عددًا',
    ],
  },
  'nobody at all': {
    claims: [],
    en: ['Nobody gave a number.'],
    ar: ['لم يذكر أحد عددًا.'],
  },
};
