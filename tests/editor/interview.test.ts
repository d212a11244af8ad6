import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/new.ts';
import { Left } from '../../src/editor/interview.ts';
import { content, copyExample, read, removeCopy, today, words } from './example-copy.ts';

beforeEach(copyExample);
afterEach(removeCopy);

describe('somebody is asked', () => {
  const converse = async (argv: string[], answers: string[]) => {
    const questions: string[] = [];
    const ask = (question: string) => {
      questions.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`Nobody expected to be asked: ${question}`);
      return Promise.resolve(answer);
    };
    const outcome = await main(argv, { CASEBOOK_CONTENT: content }, { ask, today });
    return { ...outcome, questions, left: answers };
  };

  test('for what is required, again when the answer does not fit, with the ids that there are', async () => {
    const { exitCode, questions, left } = await converse(
      ['place', '--within', 'lake-example'],
      ['South Harbour', '', 'twon', 'town', '3'],
    );
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: [] });
    expect(questions[0]).toBe('Its name: ');
    expect(questions.at(-2)).toContain('Did you mean "town"?');
    expect(read('places/south-harbour.mdx')).toContain(
      'kind: town\nwithin: lake-example\nprecision: 3\n',
    );
  });

  test('for a record that is missing, made in between with a plus, and the answers are kept', async () => {
    const { exitCode, left } = await converse(
      ['source', 'A bulletin', '--kind', 'other', '--language', 'en'],
      ['+ Ministry of Examples', 'state_body', 'false', '', '2001-05-14'],
    );
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: [] });
    expect(read('actors/ministry-of-examples.mdx')).toContain('kind: state_body');
    expect(read('sources/a-bulletin.mdx')).toContain('publisher: ministry-of-examples\n');
  });

  test('and who leaves is told how to go on with what was answered', async () => {
    const answers = ['lake-guard', '+ A "bulletin"', 'lake-guard'];
    const ask = () => {
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Left('left')) : Promise.resolve(answer);
    };
    const outcome = await main(
      ['claim', 'Guard: 3 dead'],
      { CASEBOOK_CONTENT: content },
      { ask, today },
    );
    expect(outcome).toEqual({
      exitCode: 130,
      text: [
        '\n\nTo go on from here:',
        `  npm run new -- source "A \\"bulletin\\"" --id a-bulletin --content ${content} --publisher lake-guard`,
        '  npm run new -- claim "Guard: 3 dead" --id guard-3-dead --assertedBy lake-guard',
        '',
      ].join('\n'),
    });
    expect(existsSync(join(content, 'sources/a-bulletin.mdx'))).toBe(false);
  });

  test('for an id, where none can be made for certain', async () => {
    const { exitCode, questions } = await converse(['note', 'المنهج', '--summary', 'x'], ['']);
    expect(questions).toEqual(['An id for it, in letters a–z: its lasting address [al-mnhj]: ']);
    expect(exitCode).toBe(0);
    expect(existsSync(join(content, 'notes/al-mnhj.mdx'))).toBe(true);
  });

  test('with defaults that are taken by silence', async () => {
    const { exitCode } = await converse(
      words(
        'correction "The locator once more" --record claims/guard-second --field evidence.locator --from a --to b --because c',
      ),
      [''],
    );
    expect(exitCode).toBe(0);
    expect(read('corrections/the-locator-once-more.mdx')).toContain(`date: "${today}"`);
  });

  const claim = (...more: string[]) => [
    'claim',
    'Guard: 3 of its own',
    ...['--assertedBy', 'lake-guard', '--source', 'guard-bulletin', '--claimed', '2001-05-14'],
    ...['--incidents', 'ferry-sinking', '--nature', 'cumulative', '--basis', 'counted'],
    ...['--outcome', 'killed', '--count', '3', '--phrase', 'three of ours', '--status', 'active'],
    ...more,
  ];
  const ownDead = ['--occurred', '2001-05-12', '--by', 'side', '--group', 'lake-guard'];

  test('whether a number of another group by another speaker is about other people', async () => {
    const { exitCode, questions } = await converse(claim(...ownDead), [
      'Lines\tbroken',
      'The passengers were counted by name, and no guard is among them.',
    ]);
    expect(exitCode).toBe(0);
    expect(questions).toHaveLength(2);
    // Neither the guard's own claims, nor a relay of them, nor a claim about everyone is asked about.
    expect(questions[0]).toContain(
      '"Example Monitor: 11 to 12 passengers dead" (claims/monitor-passengers.mdx: 11 to 12 killed)',
    );
    expect(questions[1]).toContain('That does not fit: this runs over more than one line.');
    expect(read('claims/guard-3-of-its-own.mdx')).toContain(
      'disjointFrom:\n  - claim: monitor-passengers\n    because: "The passengers were counted by name, and no guard is among them."\nrecorded:',
    );
  });

  test.each<[what: string, argv: string[], asked: string[]]>([
    ['of the same group', ['--occurred', '2001-05-12', '--by', 'side', '--group', 'civilians'], []],
    ['of everyone', ['--occurred', '2001-05-12'], []],
    ['of later days', ['--occurred', '2001-05-13'], ['monitor-passengers']],
    ['declared by hand', [...ownDead, '--disjointFrom', '[]'], []],
    [
      'that relays another',
      [...ownDead, '--repeats', '[{claim: guard-first, because: The same.}]'],
      [],
    ],
  ])('but not needlessly: a number %s', async (_, argv, asked) => {
    const { exitCode, questions } = await converse(
      claim(...argv),
      asked.map(() => ''),
    );
    expect(questions.map((question) => /claims\/([a-z-]+)\.mdx/.exec(question)?.[1])).toEqual(
      asked,
    );
    expect(exitCode).toBe(0);
    expect(read('claims/guard-3-of-its-own.mdx')).not.toContain('claim: monitor-passengers');
  });

  const incident = (...more: string[]) => [
    'incident',
    'Fire on the quay',
    ...['--summary', 'A shed burned.', '--type', 'other', '--occurred', '2001-05-13'],
    ...['--responsibility', 'unattributed', '--updated', today, ...more],
  ];

  test('whether a part that shares a day and a place with another has nobody in common with it', async () => {
    const { exitCode, questions } = await converse(
      incident('--places', 'north-harbour', '--partOf', 'lake-storm'),
      ['The boat was far out on the lake.', ''],
    );
    expect(exitCode).toBe(0);
    // The boat capsized somewhere on the lake, in which the harbour lies; the ferry sank the day before.
    expect(questions.map((question) => /incidents\/([a-z-]+)\.mdx/.exec(question)?.[1])).toEqual([
      'rescue-boat',
      'harbour-vigil',
    ]);
    expect(read('incidents/fire-on-the-quay.mdx')).toContain(
      'apartFrom:\n  - incident: rescue-boat\n    because: "The boat was far out on the lake."\n',
    );
  });

  test.each<[what: string, argv: string[]]>([
    ['is part of nothing', ['--places', 'north-harbour']],
    ['has no place', ['--partOf', 'lake-storm']],
    [
      'may overlap with them',
      words('--places north-harbour --partOf lake-storm --mayOverlap "rescue-boat, harbour-vigil"'),
    ],
  ])('nor where the incident %s', async (_, argv) => {
    expect((await converse(incident(...argv), [])).questions).toEqual([]);
  });
});
