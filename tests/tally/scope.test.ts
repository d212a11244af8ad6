import { expect, test } from 'vitest';
import { recordOf } from '../../src/casebook/link.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import {
  filedUnder,
  incidentBeyond,
  possibleDays,
  reachBeyond,
  reachesBeyondAll,
  scopeOf,
} from '../../src/tally/scope.ts';
import { statementsOf } from '../../src/tally/statement.ts';
import { sketchCase, type ClaimSketch, type IncidentSketch, type PlaceSketches } from './cases.ts';

const places: PlaceSketches = {
  land: undefined,
  town: 'land',
  square: 'town',
  shop: 'town',
  village: 'land',
  hamlet: 'village',
  abroad: undefined,
};
const january = '2001-01-01/2001-01-31';

/** A claim held against an incident, which is a part of the first of all where that is asked. */
function scope(
  claim: Omit<ClaimSketch, 'id'>,
  incident: Omit<IncidentSketch, 'id'>,
  isRoot = true,
) {
  const id = isRoot ? 'whole' : 'part';
  const incidents = [...(isRoot ? [] : [{ id: 'whole' }]), { id, ...incident }].map((one) =>
    one.id === 'part' ? { ...one, partOf: 'whole' } : one,
  );
  const casebook = sketchCase(incidents, [{ id: 'x', killed: 9, about: id, ...claim }], places);
  const [statement] = statementsOf(recordOf(casebook, 'claims', 'x'));
  return scopeOf(casebook, statement!, recordOf(casebook, 'incidents', id));
}

/** Rule 2: in days, at an incident that is a part of nothing, and where it is told at one that is a part. */
test.each<[string, string, string, string?]>([
  [january, january, 'same'],
  ['2001-01-05', january, 'part'],
  ['2001-01-01/2001-01-30', january, 'part'],
  ['2001-01-02/2001-01-31', january, 'part'],
  ['2000-12-31/2001-01-31', january, 'wider'],
  ['2001-01-01/2001-02-01', january, 'wider'],
  ['2000-12-31/2001-01-30', january, 'mixed'],
  ['2001-01-31/2001-02-03', january, 'mixed'],
  ['2001-02-01', january, 'other'],
  ['2000-12-31', january, 'other'],
  ['../2001-01-31', january, 'same', 'wider'],
  ['2001-01-01/..', january, 'same', 'wider'],
  ['../2001-01-30', january, 'part', 'mixed'],
  ['/2001-01-31', january, 'same'],
  ['2001-01-01/', january, 'same'],
  ['2001-01-02/', january, 'part'],
  ['../2001-01-31', '../2001-01-31', 'same', 'same'],
  ['2001-01-01/..', '2001-01-01/..', 'same', 'same'],
  ['../2001-01-31', '/2001-01-31', 'same', 'same'],
  ['2001-01-05/2001-01-31', '/2001-01-31', 'same'],
  ['2001-01-05/2001-01-31', '../2001-01-31', 'part'],
  ['2001-01-01/2001-01-05', '2001-01-01/..', 'part'],
  ['2000-12-31~/2001-01-31', january, 'same'],
  ['2001-01-01/2001-02-01?', january, 'same'],
  ['2001-01-01/2001-01-31', '2001-01-01/2001-01-30~', 'same'],
  ['2001-01-05~', january, 'part'],
  ['2001-02-05~', january, 'part'],
  ['2000-12-01?', january, 'part'],
  ['2001-02-05', '2001-01-01/2001-01-31~', 'part'],
  ['2000-12-05', '2001-01-01?/2001-01-31', 'part'],
])('the days %s lie to %s as %s', (days, whole, expected, ofPart) => {
  expect(scope({ days }, { days: whole }).days).toBe(expected);
  if (ofPart) expect(scope({ days }, { days: whole }, false).days).toBe(ofPart);
});

test.each([
  [[], ['town'], 'same'],
  [['town'], [], 'same'],
  [['town'], ['town'], 'same'],
  [['town', 'square'], ['town'], 'same'],
  [['square', 'shop'], ['town'], 'part'],
  [['square', 'hamlet'], ['town', 'village'], 'part'],
  [['land'], ['town'], 'wider'],
  [['town', 'village'], ['square', 'hamlet'], 'wider'],
  [['square', 'abroad'], ['town'], 'mixed'],
  [['land'], ['town', 'abroad'], 'mixed'],
  [['square'], ['shop'], 'other'],
  [['abroad'], ['town'], 'other'],
])('the places %j lie to %j as %s', (said, whole, expected) => {
  expect(scope({ places: said }, { places: whole }).places).toBe(expected);
});

test.each<[string, Omit<ClaimSketch, 'id'>, Omit<IncidentSketch, 'id'>, string]>([
  ['a group', { group: 'civilians' }, {}, 'part'],
  ['an increment', { nature: 'incremental' }, {}, 'part'],
  ['everyone, at its own days and place', { places: ['town'] }, { places: ['town'] }, 'same'],
  ['more days', { days: '2000-12-31/2001-01-31' }, {}, 'wider'],
  ['a group over more days', { group: 'civilians', days: '2000-12-31/2001-01-31' }, {}, 'mixed'],
  [
    'fewer days in a place that it partly shares',
    { days: '2001-01-05', places: ['square', 'abroad'] },
    { places: ['town'] },
    'mixed',
  ],
  [
    'a group over more days elsewhere',
    { group: 'civilians', days: '2000-12-31/2001-01-31', places: ['abroad'] },
    { places: ['town'] },
    'other',
  ],
])('in all together: %s is %s', (_, claim, incident, expected) => {
  expect(scope(claim, incident).overall).toBe(expected);
});

test.each<[Omit<ClaimSketch, 'id'>, Omit<IncidentSketch, 'id'>, boolean]>([
  [{}, {}, false],
  [{ places: ['town'] }, {}, true],
  [{ places: ['town'] }, { places: ['town'] }, false],
  [{}, { places: ['town'] }, false],
  [{}, { days: '/2001-01-31' }, true],
  [{}, { days: '2001-01-01/' }, true],
  [{ days: '/2001-01-31' }, { days: '/2001-01-31' }, false],
  [{ days: '2001-01-01/' }, { days: '2001-01-01/' }, false],
  [{ days: '../2001-01-31' }, { days: '/2001-01-31' }, true],
  [{ days: '/2001-01-31' }, {}, false],
  [{ days: '2001-01-05' }, { days: '../2001-01-31' }, false],
])('%j may count less than all of %j: %s', (claim, incident, expected) => {
  expect(scope(claim, incident).mayBePart).toBe(expected);
});

const family = [
  { id: 'whole' },
  { id: 'north', partOf: 'whole' },
  { id: 'n1', partOf: 'north' },
  { id: 'n2', partOf: 'north' },
  { id: 'south', partOf: 'whole' },
];

test.each([
  ['north', 'north', 'same'],
  ['n1', 'north', 'part'],
  ['whole', 'north', 'wider'],
  ['whole', 'n1', 'wider'],
  ['south', 'north', 'other'],
  ['n1 n2', 'north', 'part'],
  ['n1 south', 'north', 'mixed'],
  ['n1 south', 'n2', 'other'],
  ['n1 south', 'n1', 'wider'],
  ['north south', 'whole', 'part'],
  ['north south', 'north', 'wider'],
  ['north south', 'n1', 'wider'],
  ['north n1', 'north', 'same'],
  ['n1 whole', 'whole', 'same'],
])('a claim about %s lies to %s as %s', (about, incident, expected) => {
  const casebook = sketchCase(family, [{ id: 'x', killed: 9, about: about.split(' ') }]);
  const [statement] = statementsOf(recordOf(casebook, 'claims', 'x'));
  const held = scopeOf(casebook, statement!, recordOf(casebook, 'incidents', incident));
  expect(held.incidents).toBe(expected);
});

test('a claim is filed under what lies in no other of its incidents, sorted', () => {
  const about = ['south', 'n2', 'north', 'n1'];
  const casebook = sketchCase(family, [{ id: 'x', killed: 9, about }]);
  expect(filedUnder(casebook, 'x')).toEqual(['north', 'south']);
  expect(filedUnder(casebook, 'unknown')).toEqual([]);
});

test.each([
  ['2001-01-05', '2001-01-05', '2001-01-05'],
  ['2001-01-05/2001-01-07', '2001-01-05', '2001-01-07'],
  ['../2001-01-07', undefined, '2001-01-07'],
  ['2001-01-05/', '2001-01-05', undefined],
  ['2001-01-05~', undefined, undefined],
  ['2001-01-05/2001-01-07?', undefined, undefined],
  ['2001-01-05%/..', undefined, undefined],
])('%s may be from %s to %s', (date, from, to) => {
  expect(possibleDays(parseEdtf(date)!)).toEqual({
    from: from ? Date.parse(from) : -Infinity,
    to: to ? Date.parse(`${to}T23:59:59.999Z`) : Infinity,
  });
});

/** Rule 6: of days a closed end, of places those that are not within. */
test.each([
  [january, [], january, ['town'], undefined],
  ['2000-12-31/2001-01-31', [], january, [], 'days'],
  ['2001-01-01/2001-02-01', [], january, [], 'days'],
  ['2001-01-01/..', [], january, [], undefined],
  ['../2001-01-31', [], january, [], undefined],
  ['2000-12-31~/2001-01-31', [], january, [], undefined],
  ['2001-01-01/2001-02-01', [], '2001-01-01/2001-01-31?', [], undefined],
  ['2000-12-31/2001-01-31', [], '2001-01-01%/2001-01-31', [], undefined],
  [january, ['square', 'hamlet', 'abroad'], january, ['town'], 'hamlet abroad'],
  [january, ['land'], january, ['town'], 'land'],
  [january, ['square', 'shop'], january, ['town'], undefined],
  [january, ['abroad'], january, [], undefined],
  ['2001-02-01', ['abroad'], january, ['town'], 'days abroad'],
])('from %s at %j beyond %s at %j: %s', (days, at, whole, held, expected) => {
  const casebook = sketchCase([{ id: 'whole', days: whole, places: held }], [], places);
  const beyond = reachBeyond(
    casebook,
    { occurred: parseEdtf(days)!, places: at },
    recordOf(casebook, 'incidents', 'whole'),
  );
  expect(beyond && [...(beyond.days ? ['days'] : []), ...beyond.places].join(' ')).toBe(expected);
});

const nested = (north: Partial<IncidentSketch>, n1: Partial<IncidentSketch> = {}) =>
  sketchCase(
    [
      { id: 'whole', places: ['town'] },
      { id: 'north', partOf: 'whole', ...north },
      { id: 'n1', partOf: 'north', ...n1 },
    ],
    [],
    places,
  );
const late = '2001-01-05/2001-02-01';

test.each([
  ['nothing', nested({}), false, false],
  ['the middle by days', nested({ days: late }), true, true],
  ['the middle by a place', nested({ places: ['abroad'] }), true, true],
  ['the innermost by days', nested({}, { days: late }), false, true],
  [
    'the innermost beyond the middle alone',
    nested({ days: '2001-01-05' }, { days: '2001-01-06' }),
    false,
    true,
  ],
])('beyond its whole reaches %s', (_, casebook, middle, innermost) => {
  const reaches = (id: string, of: string) =>
    incidentBeyond(casebook, id, recordOf(casebook, 'incidents', of)) !== undefined;
  expect([reaches('north', 'whole'), reaches('n1', 'whole')]).toEqual([middle, innermost]);
  expect(reaches('whole', 'whole')).toBe(false);
});

/** Beyond all of several incidents together: a on 5 January in the town, b on 6 January in the village. */
test.each<[string, string[], boolean, string[]?]>([
  ['2001-01-05/2001-01-06', [], false],
  ['2001-01-05/2001-01-07', [], true],
  ['2001-01-04/2001-01-06', [], true],
  ['2001-01-05/..', [], true],
  ['../2001-01-06', [], true],
  ['2001-01-05/', [], false],
  ['2001-01-05/2001-01-07~', [], false],
  ['2001-01-05/2001-01-06', ['square', 'hamlet'], false],
  ['2001-01-05/2001-01-06', ['square', 'abroad'], true],
  ['2001-01-05/2001-01-06', ['abroad'], false, []],
])(
  'a claim on %s at %j is beyond all that it names: %s',
  (days, at, expected, placesOfB = ['village']) => {
    const casebook = sketchCase(
      [
        { id: 'whole' },
        { id: 'a', partOf: 'whole', days: '2001-01-05', places: ['town'] },
        { id: 'b', partOf: 'whole', days: '2001-01-06', places: placesOfB },
      ],
      [{ id: 'x', killed: 9, about: ['a', 'b'], days, places: at }],
      places,
    );
    expect(reachesBeyondAll(casebook, recordOf(casebook, 'claims', 'x'))).toBe(expected);
  },
);
