import { describe, expect, test } from 'vitest';
import { minimumOf } from '../../src/tally/minimum.ts';
import { sketchCase, type ClaimSketch, type IncidentSketch } from './cases.ts';

const whole: IncidentSketch[] = [{ id: 'whole' }];
const twoParts: IncidentSketch[] = [
  { id: 'whole' },
  { id: 'north', partOf: 'whole' },
  { id: 'south', partOf: 'whole' },
];
const overlapping: IncidentSketch[] = [
  { id: 'whole' },
  { id: 'north', partOf: 'whole', mayOverlap: ['south'] },
  { id: 'south', partOf: 'whole' },
];

function bounds(incidents: IncidentSketch[], claims: ClaimSketch[], incident = 'whole') {
  const minimum = minimumOf(sketchCase(incidents, claims), incident, 'killed');
  return minimum && { min: minimum.min, max: minimum.max, rule: minimum.chosen.rule };
}

describe('the conservative minimum of one incident', () => {
  test.each<[string, ClaimSketch[], ReturnType<typeof bounds>]>([
    ['of no claim at all is unknown, not zero', [], undefined],
    ['of words alone is unknown', [{ id: 'a', killed: 'dozens' }], undefined],
    ['of "about 50" is unknown', [{ id: 'a', killed: 'about 50' }], undefined],
    ['of a claim of zero is zero', [{ id: 'a', killed: 0 }], { min: 0, max: 0, rule: 'total' }],
    [
      'of "up to 20" is zero',
      [{ id: 'a', killed: 'up to 20' }],
      { min: 0, max: 20, rule: 'total' },
    ],
    [
      'is the largest lower bound, never a sum of totals',
      [
        { id: 'a', killed: 48 },
        { id: 'b', killed: '16 to 50' },
      ],
      { min: 48, max: 50, rule: 'total' },
    ],
    [
      'is open above as soon as one total is',
      [
        { id: 'a', killed: 48 },
        { id: 'b', killed: 'at least 4' },
      ],
      { min: 48, max: null, rule: 'total' },
    ],
    [
      'is open above beside a total in words',
      [
        { id: 'a', killed: 48 },
        { id: 'b', killed: 'dozens' },
      ],
      { min: 48, max: null, rule: 'total' },
    ],
    [
      'adds disjoint groups from different claims',
      [
        { id: 'a', killed: 10, group: 'civilians' },
        { id: 'b', killed: 'at least 4', group: 'army' },
      ],
      { min: 14, max: null, rule: 'groups' },
    ],
    [
      'takes for each group the largest lower bound',
      [
        { id: 'a', killed: 10, group: 'civilians' },
        { id: 'b', killed: 12, group: 'civilians' },
        { id: 'c', killed: 'dozens', parts: { civilians: 3, army: 5 } },
      ],
      { min: 17, max: null, rule: 'groups' },
    ],
    [
      'does not add the unknown of one claim to the groups of another',
      [
        { id: 'a', killed: 10, parts: { civilians: 5, unknown: 5 } },
        { id: 'b', killed: 10, parts: { civilians: 10 } },
      ],
      { min: 10, max: 10, rule: 'total' },
    ],
    [
      'adds the unknown within one claim',
      [{ id: 'a', killed: 'dozens', parts: { civilians: 5, unknown: 5 } }],
      { min: 10, max: null, rule: 'groups' },
    ],
    [
      'leaves out what was superseded, though it was higher',
      [
        { id: 'a', killed: 50, said: '2001-02-01' },
        { id: 'b', killed: 40, said: '2001-02-02', supersedes: ['a'] },
      ],
      { min: 40, max: 40, rule: 'total' },
    ],
    [
      'supersedes outcome by outcome',
      [
        { id: 'a', killed: 50, injured: 9, said: '2001-02-01' },
        { id: 'b', injured: 10, said: '2001-02-02', supersedes: ['a'] },
      ],
      { min: 50, max: 50, rule: 'total' },
    ],
    [
      'leaves out what was retracted',
      [
        { id: 'a', killed: 50, retracted: true },
        { id: 'b', killed: 7 },
      ],
      { min: 7, max: 7, rule: 'total' },
    ],
    [
      'returns to the older claim when the newer one was retracted',
      [
        { id: 'a', killed: 50, said: '2001-02-01' },
        { id: 'b', killed: 60, said: '2001-02-02', supersedes: ['a'], retracted: true },
      ],
      { min: 50, max: 50, rule: 'total' },
    ],
    [
      'hears a repetition as the same voice',
      [
        { id: 'a', killed: 50 },
        { id: 'b', killed: 60, repeats: ['a'] },
      ],
      { min: 50, max: 50, rule: 'total' },
    ],
    [
      'never adds increments',
      [
        { id: 'a', killed: 5, nature: 'incremental' },
        { id: 'b', killed: 3, nature: 'incremental' },
      ],
      { min: 5, max: null, rule: 'total' },
    ],
  ])('%s', (_, claims, expected) => {
    expect(bounds(whole, claims)).toEqual(expected);
  });
});

describe('the conservative minimum of an incident with parts', () => {
  test.each<[string, IncidentSketch[], ClaimSketch[], ReturnType<typeof bounds>]>([
    [
      'adds parts that do not overlap',
      twoParts,
      [
        { id: 'n', killed: 2, about: 'north' },
        { id: 's', killed: 'at least 4', about: 'south' },
      ],
      { min: 6, max: null, rule: 'parts' },
    ],
    [
      'is closed when every part is',
      twoParts,
      [
        { id: 'n', killed: 2, about: 'north' },
        { id: 's', killed: '4 to 5', about: 'south' },
      ],
      { min: 6, max: 7, rule: 'parts' },
    ],
    [
      'stays open when a part is silent: no claim is not zero',
      twoParts,
      [{ id: 'n', killed: 2, about: 'north' }],
      { min: 2, max: null, rule: 'parts' },
    ],
    [
      'counts parts that may overlap once, with the larger, whichever of the two says so',
      overlapping,
      [
        { id: 'n', killed: 2, about: 'north' },
        { id: 's', killed: 3, about: 'south' },
      ],
      { min: 3, max: 5, rule: 'parts' },
    ],
    [
      'counts parts once whose claims may overlap',
      twoParts,
      [
        { id: 'n', killed: 2, about: 'north', mayOverlap: ['s'] },
        { id: 's', killed: 3, about: 'south' },
      ],
      { min: 3, max: 5, rule: 'parts' },
    ],
    [
      'takes its own total when that is larger',
      twoParts,
      [
        { id: 'n', killed: 2, about: 'north' },
        { id: 's', killed: 3, about: 'south' },
        { id: 'w', killed: 'more than 70' },
      ],
      { min: 71, max: null, rule: 'total' },
    ],
    [
      'takes a claim about several parts as a total of what holds them all',
      [...twoParts, { id: 'east', partOf: 'whole' }],
      [
        { id: 'ns', killed: 9, about: ['north', 'south'] },
        { id: 'e', killed: 1, about: 'east' },
      ],
      { min: 9, max: 9, rule: 'total' },
    ],
    [
      'sets no maximum when the parts exceed what a total allows',
      twoParts,
      [
        { id: 'n', killed: 6, about: 'north' },
        { id: 's', killed: 6, about: 'south' },
        { id: 'w', killed: 10 },
      ],
      { min: 12, max: null, rule: 'parts' },
    ],
  ])('%s', (_, incidents, claims, expected) => {
    expect(bounds(incidents, claims)).toEqual(expected);
  });

  test('names the parts that the chosen total is not known to include', () => {
    const casebook = sketchCase(twoParts, [
      { id: 'n', killed: 2, about: 'north' },
      { id: 's', killed: 3, about: 'south' },
      { id: 'w', killed: 'more than 70', includes: ['s'] },
    ]);
    const minimum = minimumOf(casebook, 'whole', 'killed');
    expect(minimum?.notCovered.map(({ incident }) => incident.id)).toEqual(['north']);
  });

  test('says which of the parts it left out, and for which others', () => {
    const casebook = sketchCase(overlapping, [
      { id: 'n', killed: 2, about: 'north' },
      { id: 's', killed: 3, about: 'south' },
    ]);
    const chosen = minimumOf(casebook, 'whole', 'killed')?.chosen;
    expect(chosen?.rule === 'parts' && chosen.leftOut).toMatchObject([
      { minimum: { incident: { id: 'north' } }, overlaps: [{ id: 'south' }] },
    ]);
  });

  test('keeps outcomes apart', () => {
    const casebook = sketchCase(whole, [{ id: 'a', killed: 5, injured: 40 }]);
    expect(minimumOf(casebook, 'whole', 'injured')?.min).toBe(40);
    expect(minimumOf(casebook, 'whole', 'killed')?.min).toBe(5);
    expect(minimumOf(casebook, 'whole', 'missing')).toBeUndefined();
  });

  test('knows on a day only what had been said by its end', () => {
    const casebook = sketchCase(whole, [
      { id: 'a', killed: 5, said: '2001-02-01' },
      { id: 'b', killed: 8, said: '2001-02-03', supersedes: ['a'] },
      { id: 'c', killed: 20, said: '2001-02-02/2001-02-09' },
    ]);
    const on = (day: string) =>
      minimumOf(casebook, 'whole', 'killed', Date.parse(`${day}T23:59:59.999Z`))?.min;
    expect([on('2001-01-31'), on('2001-02-01'), on('2001-02-03'), on('2001-02-09')]).toEqual([
      undefined,
      5,
      8,
      20,
    ]);
  });
});
