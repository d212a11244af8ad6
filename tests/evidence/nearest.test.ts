import { expect, test } from 'vitest';
import { haystackOf } from '../../src/evidence/find.ts';
import { nearestTo } from '../../src/evidence/nearest.ts';

const text =
  'Fighting in the coastal town and surrounding villages resulted in 48 deaths. Elsewhere two officers were killed.\nقتل ثمانية وأربعون شخصا في جبلة وريفها، وفق المرصد.';

test.each([
  ['another number', 'resulted in 84 deaths', 'resulted in 48 deaths', false],
  [
    'another word',
    'and nearby villages resulted in 48 deaths',
    'surrounding villages resulted in 48 deaths',
    false,
  ],
  [
    'a word left out',
    'surrounding villages resulted 48 deaths',
    'surrounding villages resulted in 48 deaths',
    false,
  ],
  ['capital letters', 'Two Officers Were Killed', 'two officers were killed', true],
  ['Arabic', 'قتل ثلاثة وأربعون شخصا في جبلة', 'قتل ثمانية وأربعون شخصا في جبلة', false],
  ['an Arabic prefix', 'ريفها، وفق المرصد', 'وريفها، وفق المرصد', false],
])('%s: the nearest words are shown whole', (_, phrase, stands, onlyCase) => {
  const nearest = nearestTo(haystackOf(text), phrase);
  expect(nearest && text.slice(nearest.start, nearest.end)).toBe(stands);
  expect(nearest?.onlyCase).toBe(onlyCase);
});

test.each(['the harbour master resigned in protest', 'צה"ל הודיע', '9'])(
  'nothing is like "%s"',
  (phrase) => {
    expect(nearestTo(haystackOf(text), phrase)).toBeUndefined();
  },
);

test('nothing is near in an empty text', () => {
  expect(nearestTo(haystackOf(''), 'anything')).toBeUndefined();
});

test('the right place is found far behind in a large text full of likenesses', () => {
  const noise = 'surrounding villages of the coastal town were hit. '.repeat(2000);
  const large = `${noise}${text}${noise}`;
  const nearest = nearestTo(haystackOf(large), 'surrounding villages resulted in 84 deaths');
  expect(nearest && large.slice(nearest.start, nearest.end)).toBe(
    'surrounding villages resulted in 48 deaths',
  );
});
