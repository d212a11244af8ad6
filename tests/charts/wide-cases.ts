import type { Casebook } from '../../src/casebook/link.ts';
import {
  arabicName,
  caseOf,
  claimId,
  dayAfter,
  longName,
  nasty as plainlyNasty,
  type PlaceSketch,
  type Sketch,
} from './cases.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const longTitle = 'Attack on a convoy of buses that carried people from the northern shore';

/** Cases with more than one incident at which a chart may break, by what is nasty about them. */
export const manyIncidents: Record<string, () => Casebook> = {
  'forty parts, half of them without a claim': () =>
    caseOf({
      incidents: [
        { id: 'whole', title: longTitle },
        ...many(40).map((index) => ({
          id: `part-${index}`,
          title: index % 3 ? `${longTitle} (${index})` : `Part ${index}`,
          mayOverlap: index % 5 === 4 ? [`part-${index - 1}`] : [],
        })),
      ],
      claims: [
        { count: 'more than 30', by: longName },
        ...many(20).map((index) => ({
          count: index % 4 ? index + 1 : `at least ${index}`,
          by: [longName, arabicName, 'Monitor'][index % 3],
          incidents: [`part-${index * 2}`],
        })),
      ],
    }),
  'parts of parts of parts': () =>
    caseOf({
      incidents: [
        { id: 'whole' },
        ...many(6).map((index) => ({
          id: `level-${index}`,
          title: `${longTitle}, level ${index}`,
          partOf: index ? `level-${index - 1}` : 'whole',
        })),
        ...many(6).map((index) => ({ id: `leaf-${index}`, partOf: `level-${index}` })),
      ],
      claims: [
        ...many(6).map((index) => ({ count: index + 1, incidents: [`leaf-${index}`] })),
        { count: '3 to 5', incidents: ['level-5'], by: arabicName },
      ],
    }),
  'six bodies about forty groups': () =>
    caseOf({
      incidents: [{ id: 'whole' }, ...many(10).map((index) => ({ id: `part-${index}` }))],
      claims: many(60).map((index) => ({
        by: `${index % 2 ? longName : 'Body'} ${index % 6}`,
        count: ['dozens', 12, 'at least 40,000', '3 to 5', 0][index % 5],
        incidents: [`part-${index % 10}`],
        population: { by: 'sex_age' as const, group: `age-${Math.floor(index / 10)}` },
      })),
    }),
  'two hundred claims by sixty voices': () =>
    caseOf({
      incidents: [{ id: 'whole' }, ...many(5).map((index) => ({ id: `part-${index}` }))],
      claims: many(200).map((index) => ({
        by: `${[longName, arabicName, 'Voice'][index % 3]} ${index % 60}`,
        count: ['dozens', 1, 1_500_000, 'at least 40,000', '3 to 5'][index % 5],
        incidents: [`part-${index % 5}`],
        said: dayAfter('2001-05-02', index % 9),
      })),
    }),
  'a claim about two parts at once': () =>
    caseOf({
      incidents: [{ id: 'whole' }, { id: 'one', title: longTitle }, { id: 'two' }],
      claims: [
        { count: 9, incidents: ['one', 'two'] },
        { count: 4, incidents: ['two'], by: 'Ministry' },
      ],
    }),
  'parts that add up to more than the whole allows': () =>
    caseOf({
      occurred: '2001-05-05',
      incidents: [{ id: 'whole' }, { id: 'one' }, { id: 'two' }],
      claims: [
        { count: 5 },
        { count: 4, incidents: ['one'] },
        { count: 3, incidents: ['two'], by: 'Ministry' },
      ],
    }),
};

/** Dates at which a timeline may break. */
export const times: Record<string, () => Casebook> = {
  'one incident': () => caseOf({ claims: [], incidents: [{ id: 'one', title: 'One' }] }),
  'forty incidents with long titles': () =>
    caseOf({
      claims: [],
      incidents: [
        { id: 'whole', title: longTitle },
        ...many(40).map((index) => ({
          id: `part-${index}`,
          title: index % 2 ? arabicName : `${longTitle} (${index})`,
          occurred: dayAfter('2001-05-01', index % 10),
          places: index % 3 ? [`place-${index % 7}`] : [],
        })),
      ],
      places: many(7).map((index) => ({ id: `place-${index}`, name: `${longName} ${index}` })),
    }),
  'within an hour': () =>
    caseOf({
      window: '2001-05-05T13:00:00Z/2001-05-05T14:00:00Z',
      claims: [],
      incidents: many(6).map((index) => ({
        id: `part-${index}`,
        title: `Shot ${index}`,
        occurred:
          index === 5 ? '2001-05-05T13:10:00Z/2001-05-05T13:40:00Z' : `2001-05-05T13:${index}7:00Z`,
      })),
    }),
  'over forty years': () =>
    caseOf({
      window: '1977-03-16/2017-06-30',
      claims: [],
      incidents: [
        '1977-03-16/2017-06-30',
        '1977-03-16',
        '198X',
        '1990-21',
        '1995~',
        '2001-05?',
        '2016-12-31',
        '../1980',
        '2010/..',
        '1960',
        '2020-01-01',
        '1950/2030',
      ].map((occurred, index) => ({ id: `part-${index}`, title: `Of ${occurred}`, occurred })),
    }),
};

const country: PlaceSketch = { id: 'country', name: 'Syria', kind: 'country', precision: 6 };
const at = (places: PlaceSketch[], bounds?: [number, number, number, number]) => () =>
  caseOf({
    claims: [],
    places,
    ...(bounds ? { bounds } : {}),
    incidents: [
      { id: 'whole', title: longTitle },
      ...places.map(({ id }) => ({ id: `in-${id}`, title: `At ${id}`, places: [id] })),
    ],
  });

/** Places at which a map may break. */
export const places: Record<string, () => Casebook> = {
  'no place': at([]),
  'a country and no more': at([country]),
  'one place': at([{ id: 'town', point: [36.2, 36.2] }]),
  'two places at one point': at([
    { id: 'old', point: [36.2, 36.2] },
    { id: 'new', point: [36.2, 36.2], precision: 2 },
  ]),
  'forty places in one town': at(
    many(40).map((index) => ({
      id: `quarter-${index}`,
      name: index % 4 ? `Quarter ${index}` : `${longName} ${index}`,
      point: [36.2 + ((index * 7) % 11) * 0.004, 36.2 + ((index * 5) % 13) * 0.003] as [
        number,
        number,
      ],
      precision: 1 + (index % 4),
    })),
  ),
  'sixty places over a country': at(
    many(60).map((index) => ({
      id: `town-${index}`,
      name: index % 5 ? `Town ${index}` : arabicName,
      point: [36 + ((index * 37) % 60) / 10, 32.5 + ((index * 23) % 43) / 10] as [number, number],
    })),
  ),
  'areas within areas': at([
    country,
    { id: 'province', kind: 'governorate', within: 'country', precision: 4 },
    { id: 'district', kind: 'area', within: 'province', precision: 3 },
    { id: 'town', within: 'district', point: [35.92, 35.36] },
    { id: 'quarter', kind: 'neighbourhood', within: 'town', precision: 3 },
    ...many(8).map((index) => ({ id: `village-${index}`, within: 'province', precision: 4 })),
  ]),
  'across the antimeridian': at([
    { id: 'west', name: longName, point: [178.4, -18.1] },
    { id: 'east', name: arabicName, point: [-179.9, -16.8] },
    { id: 'far', point: [-178.7, -17.2], precision: 3 },
  ]),
  'around the pole': at([
    { id: 'one', point: [10, 84] },
    { id: 'two', point: [100, 86] },
    { id: 'three', point: [-130, 83] },
  ]),
  'all over the world': at([
    { id: 'north', point: [-150, 61] },
    { id: 'south', point: [170, -45] },
    { id: 'middle', point: [3, 6], precision: 4 },
    { id: 'east', point: [139, 35] },
  ]),
  'beside the frame': at(
    [
      { id: 'inside', point: [36, 35] },
      { id: 'outside', point: [44, 33] },
      { id: 'ship', point: [35.2, 35], precision: 7 },
    ],
    [35.4, 34.4, 37.2, 36.2],
  ),
  'a frame of an inland mile': at([{ id: 'farm', point: [38.01, 35.01] }], [38, 35, 38.02, 35.02]),
};

/** Ways at which a drawing of relays may break. */
export const ways: Record<string, () => Casebook> = {
  'nobody said anything': () => caseOf({ claims: [] }),
  'one document': () => caseOf({ claims: [{}] }),
  'ten outlets, one voice': () =>
    caseOf({
      sources: many(10).map((index) => ({
        id: `doc-${index}`,
        title: `What outlet ${index} printed about the storm, at length`,
        publisher: `Outlet ${index}`,
      })),
      claims: many(10).map((index) => ({
        by: 'Monitor',
        via: index % 3 ? ['Agency', ...(index % 2 ? [longName] : [])] : [],
        source: `doc-${index}`,
      })),
    }),
  'relays of relays in a circle': () =>
    caseOf({
      claims: [
        { by: 'Monitor', via: ['Wire', 'Paper'] },
        { by: 'Ministry', via: ['Paper', 'Wire'] },
      ],
    }),
  'a way of eight relays': () =>
    caseOf({ claims: [{ by: longName, via: many(8).map((index) => `Relay ${index}`) }] }),
  'one bulletin a day': () =>
    caseOf({
      window: '2001-01-01/2001-12-31',
      sources: many(189).map((index) => ({
        id: `bulletin-${index}`,
        publisher: 'Ministry',
        published: dayAfter('2001-01-02', index),
      })),
      claims: many(189).map((index): Sketch => ({
        by: 'Ministry',
        source: `bulletin-${index}`,
        said: dayAfter('2001-01-02', index),
        ...(index ? { supersedes: claimId(index - 1) } : {}),
      })),
    }),
  'forty voices in a tangle': () =>
    caseOf({
      sources: many(12).map((index) => ({ id: `doc-${index}`, publisher: `Paper ${index}` })),
      claims: many(80).map((index) => ({
        by: index % 9 ? `Speaker ${index % 40}` : arabicName,
        via: many(index % 4).map((relay) => `Relay ${(index * 7 + relay * 5) % 9} of ${relay}`),
        source: `doc-${(index * 5) % 12}`,
      })),
    }),
  ...plainlyNasty,
};
