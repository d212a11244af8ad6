import { expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { minimumOf } from '../../src/tally/minimum.ts';
import { reportedRange } from '../../src/tally/range.ts';

/** The worked numbers of the content model, on the case that is published. */
const { casebook, problems } = checkContent(readContent(`${projectRoot}/src/content`));
if (!casebook) throw new Error(JSON.stringify(problems, null, 1));

const minimum = (incident: string) => minimumOf(casebook, incident, 'killed');

test.each([
  ['daatour-ambush', 2, null],
  ['daatour-operation', 4, null],
  ['daatour', 6, null],
  ['jableh-attacks', 48, 48],
  ['beit-ana-fire', 1, null],
  ['syrian-coast-march-2025', 71, null],
])('%s: at least %i', (incident, min, max) => {
  expect(minimum(incident)).toMatchObject({ min, max });
});

test('the parts of the whole give 54, the fire near Beit Ana counted once with Jableh', () => {
  const parts = minimum('syrian-coast-march-2025')?.others.find(({ rule }) => rule === 'parts');
  expect(parts).toMatchObject({ min: 54 });
  expect(parts?.rule === 'parts' && parts.counted.map(({ incident }) => incident.id)).toEqual([
    'daatour',
    'jableh-attacks',
  ]);
  expect(
    parts?.rule === 'parts' && parts.leftOut.map(({ minimum }) => minimum.incident.id),
  ).toEqual(['beit-ana-fire']);
});

test('the total includes Jableh, and is not known to include Daatour or the fire near Beit Ana', () => {
  const notCovered = minimum('syrian-coast-march-2025')?.notCovered;
  expect(notCovered?.map(({ incident }) => incident.id)).toEqual(['daatour', 'beit-ana-fire']);
});

test('"dozens" of injured and captured give no minimum', () => {
  const { comparable } = reportedRange(casebook, 'syrian-coast-march-2025', 'injured');
  expect(comparable.map(({ count }) => count.wording)).toEqual(['dozens']);
  expect(minimumOf(casebook, 'syrian-coast-march-2025', 'captured')).toBeUndefined();
});
