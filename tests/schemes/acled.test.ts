import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { acled } from '../../src/schemes/acled.ts';
import { acledNumber } from '../../src/schemes/acled-fatalities.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { exporting, claimFile, killed, twoSides, type EventSketch } from './events.ts';

/** The columns of ACLED's codebook and exports. */
const header =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const { exported, onlyRow } = exporting(acled);

test('has the columns of the codebook in their order', () => {
  expect(
    acled(casebookWith())
      .table.fields.map(({ name }) => name)
      .join(','),
  ).toBe(header);
});

test('exports an incident with an assessment, a side, a date and a place', () => {
  expect(onlyRow()).toMatchObject({
    event_id_cnty: 'mill',
    event_date: '2001-05-12',
    year: '2001',
    time_precision: '1',
    disorder_type: 'Political violence',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Lake Guard',
    inter1: 'State forces',
    actor2: 'Lake Rebels',
    // The record does not tell a rebel group from a militia.
    inter2: '',
    interaction: '',
    civilian_targeting: '',
    iso: '',
    country: 'Example Country',
    admin1: 'North Governorate',
    location: 'Mill Village',
    latitude: '35.65',
    longitude: '36.2',
    geo_precision: '2',
    fatalities: '3',
    timestamp: '993859200',
  });
});

const guardAlone = [{ actor: 'lake-guard', role: 'side_a' }];
const againstPeople = [...guardAlone, { actor: 'shore-people', role: 'side_b' }];
const harmless = { ...killed(0, 0, 0), outcome: 'detained' };

describe('the kind of event', () => {
  test.each<
    [type: string, actors: typeof twoSides, event: string, subEvent: string, disorder: string]
  >([
    ['ambush', twoSides, 'Battles', 'Armed clash', 'Political violence'],
    ['raid', twoSides, 'Battles', 'Armed clash', 'Political violence'],
    ['armed_clash', againstPeople, 'Violence against civilians', 'Attack', 'Political violence'],
    ['killing', againstPeople, 'Violence against civilians', 'Attack', 'Political violence'],
    [
      'air_strike',
      guardAlone,
      'Explosions/Remote violence',
      'Air/drone strike',
      'Political violence',
    ],
    [
      'shelling',
      twoSides,
      'Explosions/Remote violence',
      'Shelling/artillery/missile attack',
      'Political violence',
    ],
    ['arrest', guardAlone, 'Strategic developments', 'Arrests', 'Strategic developments'],
    ['curfew', guardAlone, 'Strategic developments', 'Other', 'Strategic developments'],
    [
      'deployment',
      guardAlone,
      'Strategic developments',
      'Change to group/activity',
      'Strategic developments',
    ],
    ['displacement', guardAlone, 'Strategic developments', 'Other', 'Strategic developments'],
    ['execution', againstPeople, 'Violence against civilians', 'Attack', 'Political violence'],
    // A suicide bomb, a grenade or a placed device: not recorded.
    ['bombing', guardAlone, 'Explosions/Remote violence', '', 'Political violence'],
    ['abduction', againstPeople, 'Violence against civilians', 'Attack', 'Political violence'],
    ['protest', guardAlone, 'Protests', 'Peaceful protest', 'Demonstrations'],
    ['rally', guardAlone, 'Protests', 'Peaceful protest', 'Demonstrations'],
  ])('%s', (type, actors, event_type, sub_event_type, disorder_type) => {
    const assessment = type === 'protest' || type === 'rally' ? harmless : killed(3, 5, 8);
    expect(onlyRow({ type, actors, assessment })).toMatchObject({
      event_type,
      sub_event_type,
      disorder_type,
    });
  });

  test('is an abduction where nobody came to harm in it', () => {
    expect(
      onlyRow({ type: 'abduction', actors: againstPeople, assessment: killed(0, 0, 0) }),
    ).toMatchObject({ sub_event_type: 'Abduction/forced disappearance' });
  });

  test('says whether civilians were the target', () => {
    expect(onlyRow({ actors: againstPeople })).toMatchObject({
      civilian_targeting: 'Civilian targeting',
      inter1: 'State forces',
      inter2: 'Civilians',
      interaction: 'State forces-Civilians',
    });
  });
});

describe('an incident is left out, and it is said why', () => {
  test.each<[reason: string, sketch: EventSketch]>([
    ['no-assessment', { assessment: null }],
    ['sides-unknown', { actors: [] }],
    ['no-event', { type: 'statement' }],
    ['no-event', { type: 'other' }],
    ['no-event', { type: 'ambush', actors: guardAlone }],
    ['no-event', { type: 'killing' }],
    ['no-event', { type: 'protest', actors: guardAlone }],
    ['no-event', { type: 'dispersal', actors: againstPeople }],
    ['no-event', { type: 'abduction' }],
    ['no-event', { type: 'execution' }],
    // A medium bears no arms and is no civilian population.
    ['no-event', { actors: [...guardAlone, { actor: 'lake-gazette', role: 'side_b' }] }],
    ['date-open', { occurred: '2001-05-12/..' }],
    ['date-too-wide', { occurred: '2001' }],
    ['place-unknown', { places: [] }],
  ])('%s', (reason, sketch) => {
    const { rows, leftOut } = exported({ mill: sketch });
    expect(rows).toEqual([]);
    expect(leftOut['mill']).toBe(reason);
  });

  test('place-without-code: at sea or in the air', () => {
    const more = {
      'places/open-water.mdx': `---\nnames: [{ value: Open Water, lang: en }]\nkind: area\nwithin: example-country\nprecision: 7\n---\n`,
    };
    expect(exported({ mill: { places: ['open-water'] } }, more).leftOut['mill']).toBe(
      'place-without-code',
    );
  });
});

describe('fatalities, by the convention of ACLED', () => {
  test.each<[wording: string, number: number]>([
    ['0', 0],
    ['48', 48],
    ['at least 4', 4],
    ['more than 70', 71],
    ['16 to 20', 16],
    ['about 50', 50],
    ['dozens', 12],
    ['scores', 20],
    ['hundreds', 100],
    ['thousands', 1000],
    ['several', 3],
    ['unspecified', 3],
    ['up to 20', 3],
    ['up to 2', 2],
    ['fewer than 2', 1],
  ])('%s is %i', (wording, number) => {
    expect(acledNumber(parseCount(wording)!)).toBe(number);
  });

  test('are the lowest figure of an assessment of deaths, whatever the order', () => {
    expect(onlyRow({ assessment: killed(17, 17, 16) })?.['fatalities']).toBe('16');
  });

  const injured = { ...killed(3, 5, 8), outcome: 'injured' };
  const claims = (...measures: [Record<string, unknown>, Record<string, unknown>?][]) =>
    Object.fromEntries(
      measures.map(([measure, rest], index) => [
        `claims/mill-${index}.mdx`,
        claimFile('mill', measure, rest),
      ]),
    );
  const someOnly = { covers: { population: { by: 'side', group: 'civilians' } } };

  test.each<[what: string, files: ExampleFiles, fatalities: string]>([
    [
      'the most conservative claim, words and all',
      claims([{ count: 20 }], [{ count: 'dozens' }]),
      '12',
    ],
    ['what is claimed of some of the people', claims([{ count: 'at least 4' }, someOnly]), '4'],
    ['words about some of the people', claims([{ count: 'unspecified' }, someOnly]), '3'],
    ['0 only where nobody reports a death', {}, '0'],
  ])('without an assessment of deaths are %s', (_, files, fatalities) => {
    expect(onlyRow({ assessment: injured }, files)?.['fatalities']).toBe(fatalities);
  });

  test('say in the notes where they come from', () => {
    expect(onlyRow()?.['notes']).toBe(
      'Guards and rebels fought at the mill. Assessed by an editor: low 3, best 5, high 8; ACLED takes the most conservative figure.',
    );
  });
});
