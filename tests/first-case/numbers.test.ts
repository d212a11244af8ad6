import { expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { answerText } from '../../src/sentences/answer.ts';
import { tallyIncident } from '../../src/tally/tally.ts';

/** The worked numbers of the content model, on the case that is published. */
const { casebook, problems } = checkContent(readContent(`${projectRoot}/src/content`));
if (!casebook) throw new Error(JSON.stringify(problems, null, 1));

const tallyOf = (incident: string) => tallyIncident(casebook, incident, 'killed');

test.each<[string, number, string[], string]>([
  [
    'daatour',
    6,
    ['sohr', 'syrian-state-media'],
    'At least 6 people killed, if the Syrian Observatory for Human Rights and Syrian state media (outlet not named) are right, and nobody died in both.',
  ],
  [
    'jableh-attacks',
    48,
    ['sohr'],
    '48 people killed, if the Syrian Observatory for Human Rights is right.',
  ],
  [
    'beit-ana-fire',
    1,
    ['sana'],
    'At least 1 person killed, if the Syrian Arab News Agency is right.',
  ],
  [
    'syrian-coast-march-2025',
    71,
    ['sohr'],
    'More than 70 people killed, if the Syrian Observatory for Human Rights is right.',
  ],
])('%s', (incident, n, restsOn, answer) => {
  const tally = tallyOf(incident);
  expect(tally).toMatchObject({ n, floor: n, restsOn, agree: true });
  expect(answerText(casebook, tally, 'en')).toBe(answer);
});

test('the parts of the whole give 54, the fire near Beit Ana not added to Jableh', () => {
  const { parts } = tallyOf('syrian-coast-march-2025');
  expect(parts).toMatchObject({ value: 54, beyond: [] });
  expect(parts?.counted.map(({ id }) => id).sort()).toEqual(['daatour', 'jableh-attacks']);
  expect(parts?.left.map(({ part }) => part.id)).toEqual(['beit-ana-fire']);
});

test('"dozens wounded and captured" is one number over both, and gives no bound', () => {
  const tally = tallyIncident(casebook, 'syrian-coast-march-2025', 'injured-or-captured');
  expect(tally).toMatchObject({ n: null, floor: null });
  expect(answerText(casebook, tally, 'en')).toBe(
    'Dozens of people injured or captured (Syrian Observatory for Human Rights, 7 March 2025).',
  );
});
