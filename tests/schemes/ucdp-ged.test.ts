import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { ucdpGed } from '../../src/schemes/ucdp-ged.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { exporting, bySide, claimFile, killed, type EventSketch } from './events.ts';

/** The columns of UCDP GED 25.1, as its header has them. */
const header =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

const { exported, onlyRow } = exporting(ucdpGed);

test('has the columns of the codebook in their order', () => {
  const { table } = ucdpGed(casebookWith());
  expect(table.fields.map(({ name }) => name).join(',')).toBe(header);
});

test('exports an incident with an assessment, two sides, a date and a place', () => {
  const article = {
    'claims/mill-dead.mdx': claimFile('mill', {
      count: 5,
      breakdown: bySide({ 'lake-guard': 2, 'lake-rebels': 2, unknown: 1 }),
    }),
  };
  expect(onlyRow({}, article)).toMatchObject({
    id: 'mill',
    year: '2001',
    type_of_violence: '1',
    dyad_name: 'Lake Guard - Lake Rebels',
    side_a: 'Lake Guard',
    side_b: 'Lake Rebels',
    number_of_sources: '1',
    source_article: '"Example Monitor,2001-06,The dead of Lake Example"',
    source_office: 'Example Monitor',
    source_original: 'Example Monitor',
    where_prec: '2',
    where_coordinates: 'Mill Village',
    adm_1: 'North Governorate',
    latitude: '35.65',
    longitude: '36.2',
    geom_wkt: 'POINT (36.2 35.65)',
    priogrid_gid: '181153',
    country: 'Example Country',
    date_prec: '1',
    date_start: '2001-05-12',
    date_end: '2001-05-12',
    deaths_a: '2',
    deaths_b: '2',
    deaths_civilians: '0',
    deaths_unknown: '1',
    low: '3',
    best: '5',
    high: '8',
  });
});

test("leaves empty what only UCDP's registers know", () => {
  const row = onlyRow();
  for (const name of ['conflict_new_id', 'dyad_new_id', 'side_a_new_id', 'gwnob', 'event_clarity'])
    expect(row?.[name], name).toBe('');
});

test('keeps low, best and high as the editor wrote them, in order or not', () => {
  expect(onlyRow({ assessment: killed(17, 17, 16) })).toMatchObject({
    low: '17',
    best: '17',
    high: '16',
  });
});

describe('deaths by side', () => {
  const deaths = (sketch: EventSketch, more: ExampleFiles) => {
    const row = onlyRow(sketch, more);
    return ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map((key) => row?.[key]);
  };
  const claimed = (measure: Record<string, unknown>) => ({
    'claims/mill-dead.mdx': claimFile('mill', measure),
  });

  test.each<[what: string, measure: Record<string, unknown>]>([
    ['no breakdown', { count: 5 }],
    ['another whole than the best figure', { count: 6, breakdown: bySide({ 'lake-guard': 6 }) }],
    ['an open whole', { count: 'at least 5', breakdown: bySide({ 'lake-guard': 5 }) }],
    ['parts that leave something over', { count: 5, breakdown: bySide({ 'lake-guard': 4 }) }],
    ['parts in words', { count: 5, breakdown: bySide({ 'lake-guard': 2, civilians: 'several' }) }],
    ['a group that is no side', { count: 5, breakdown: bySide({ 'ferry-crew': 5 }) }],
  ])('stay empty with %s: unknown is not zero', (_, measure) => {
    expect(deaths({}, claimed(measure))).toEqual(['', '', '', '']);
  });

  test('stay empty when two claims disagree', () => {
    const more = {
      'claims/mill-dead.mdx': claimFile('mill', {
        count: 5,
        breakdown: bySide({ 'lake-guard': 5 }),
      }),
      'claims/mill-other.mdx': claimFile('mill', { count: 5, breakdown: bySide({ civilians: 5 }) }),
    };
    expect(deaths({}, more)).toEqual(['', '', '', '']);
  });

  test('are none of side B in one-sided violence, whose dead are civilians', () => {
    const actors = [
      { actor: 'lake-rebels', role: 'side_a' },
      { actor: 'shore-people', role: 'side_b' },
    ];
    const more = claimed({ count: 5, breakdown: bySide({ civilians: 5 }) });
    expect(onlyRow({ actors }, more)).toMatchObject({ type_of_violence: '3', side_b: 'Civilians' });
    expect(deaths({ actors }, more)).toEqual(['0', '0', '5', '0']);
  });
});

describe('the type of violence comes from the sides', () => {
  test.each<[a: string, b: string, type: string | undefined]>([
    ['lake-guard', 'lake-rebels', '1'],
    ['lake-rebels', 'lake-guard', '1'],
    ['lake-guard', 'shore-people', '3'],
    ['lake-rebels', 'north-shore-families', '3'],
    ['lake-gazette', 'lake-guard', undefined],
    ['lake-guard', 'lake-gazette', undefined],
    ['shore-people', 'lake-guard', undefined],
  ])('%s against %s is %s', (a, b, type) => {
    const actors = [
      { actor: a, role: 'side_a' },
      { actor: b, role: 'side_b' },
    ];
    const { rows, leftOut } = exported({ mill: { actors } });
    expect(rows[0]?.['type_of_violence']).toBe(type);
    if (type === undefined) expect(leftOut['mill']).toBe('sides-unclear');
  });

  test.each(['political_movement', 'ngo', 'court', 'hospital', 'academic', 'company'])(
    'a %s bears no arms and is no civilian population',
    (kind) => {
      const body = {
        'actors/body.mdx': `---\nnames: [{ value: Body, lang: en }]\nkind: ${kind}\nparty: true\n---\n`,
      };
      for (const roles of [
        ['side_a', 'side_b'],
        ['side_b', 'side_a'],
      ]) {
        const [own = '', other = ''] = roles;
        const actors = [
          { actor: 'body', role: own },
          { actor: 'lake-guard', role: other },
        ];
        expect(exported({ mill: { actors } }, body).leftOut['mill']).toBe('sides-unclear');
      }
    },
  );
});

describe('an incident is left out, and it is said why', () => {
  test.each<[reason: string, sketch: EventSketch]>([
    ['no-assessment', { assessment: null }],
    ['not-about-deaths', { assessment: { ...killed(3, 5, 8), outcome: 'injured' } }],
    ['no-death', { assessment: killed(0, 0, 0) }],
    ['sides-unknown', { actors: [] }],
    ['sides-unknown', { actors: [{ actor: 'lake-guard', role: 'side_a' }] }],
    ['sides-unknown', { actors: [{ actor: 'lake-guard', role: 'said to be side_a' }] }],
    [
      'sides-unclear',
      {
        actors: [
          { actor: 'lake-guard', role: 'side_a' },
          { actor: 'ferry-crew', role: 'side_b' },
          { actor: 'lake-rebels', role: 'side_b' },
        ],
      },
    ],
    ['date-open', { occurred: '../2001-05-12' }],
    ['place-unknown', { places: [] }],
  ])('%s', (reason, sketch) => {
    const { rows, leftOut } = exported({ mill: sketch });
    expect(rows).toEqual([]);
    expect(leftOut['mill']).toBe(reason);
  });

  test('but a death in the high figure alone is enough', () => {
    expect(onlyRow({ assessment: killed(0, 0, 1) })).toMatchObject({
      low: '0',
      best: '0',
      high: '1',
    });
  });

  test('every incident is either a row or left out', () => {
    const { rows, leftOut } = exported({ mill: {}, bridge: { assessment: null } });
    expect([...rows.map(({ id }) => id), ...Object.keys(leftOut)].sort()).toEqual([
      'bridge',
      'ferry-sinking',
      'harbour-vigil',
      'lake-storm',
      'mill',
      'quay-clearing',
      'rescue-boat',
    ]);
  });
});

describe('rows are about different people', () => {
  test('of an incident and its parts, the parts', () => {
    const { rows, leftOut } = exported({
      fighting: {},
      mill: { partOf: 'fighting' },
      bridge: { partOf: 'fighting' },
    });
    expect(rows.map(({ id }) => id)).toEqual(['bridge', 'mill']);
    expect(leftOut['fighting']).toBe('part-exported');
  });

  test('of incidents that may overlap, the one with the larger best figure', () => {
    const { rows, leftOut } = exported({
      mill: { mayOverlap: ['bridge'], assessment: killed(1, 2, 3) },
      bridge: { assessment: killed(3, 5, 8) },
    });
    expect(rows.map(({ id }) => id)).toEqual(['bridge']);
    expect(leftOut['mill']).toBe('may-overlap');
  });
});

test('several places make the smallest place that holds them all', () => {
  const more = {
    'places/bridge-village.mdx': `---\nnames: [{ value: Bridge Village, lang: en }]\nkind: village\nwithin: north-governorate\nprecision: 1\n---\n`,
  };
  expect(onlyRow({ places: ['mill-village', 'bridge-village'] }, more)).toMatchObject({
    where_coordinates: 'North Governorate',
    where_prec: '4',
    latitude: '',
    geom_wkt: '',
    priogrid_gid: '',
  });
});
