import { describe, expect, test } from 'vitest';
import { problemsWith } from '../example.ts';

const note = (body: string) => ({
  'notes/method.mdx': { replace: 'Two numbers add up', by: `${body}\n\nTwo numbers add up` },
});

/** The same words wherever they can stand, and however they can be disguised. */
const loose: [string, string][] = [
  ['a code span', 'The storm left `14 dead` on the shore.'],
  ['a code span around the number alone', 'The storm left `14` dead on the shore.'],
  ['a fence', '```text\nThe storm left 14 dead.\n```'],
  ['a fence in a list', '- Said:\n\n  ```\n  At least nine passengers were killed.\n  ```'],
  ['the title of a link', '[The shore](/notes/method/ "14 passengers were killed here")'],
  ['the title of a defined link', '[The shore][a]\n\n[a]: /notes/method/ "14 people were killed"'],
  ['the words of an image', '![14 people were killed](/media/a.png)'],
  ['the title of an image', '![The shore](/media/a.png "14 people were killed")'],
  ['a locator', 'As said.<Cite source="gazette-2001-05-14" locator="14 people were killed" />'],
  ['a footnote', 'As said.[^a]\n\n[^a]: At least nine passengers were killed.'],
  ['a heading', '## Nine passengers were killed'],
  ['a cell', '| a |\n|---|\n| Nine passengers were killed |'],
  ['a soft hyphen', 'At least nine passengers were kil\u00ADled.'],
  ['soft hyphens as entities', 'At least ni&shy;ne passengers were kil&shy;led.'],
  ['a joiner', 'At least ni\u200Cne passengers were kil\u200Dled.'],
  ['a variation selector', 'At least nine\uFE0F passengers were ki\uFE0Flled.'],
  ['Devanagari digits', 'The storm left १४ dead.'],
  ['Bengali digits', 'The storm left ১৪ dead.'],
  ['full width digits and letters', 'The storm left １４ ｄｅａｄ.'],
  ['mathematical digits', 'The storm left 𝟏𝟒 dead.'],
  ['Arabic-Indic digits', 'The storm left ١٤ dead.'],
  ['Arabic letters among Latin ones', 'The storm left 14 dead, ب.'],
  ['tatweel', 'قُتـل اثنا عشـر شخصًا في العاصفة.'],
];
test.each(loose)('a number of the killed in %s is read', (_, body) => {
  const codes = problemsWith(note(body)).map(({ code }) => code);
  expect(codes).toContain('loose-number');
});

describe('a loaded word', () => {
  test.each([
    ['a code span', '`the regime` blamed the storm'],
    ['a fence', '```\nthe regime blamed the storm\n```'],
    ['a link title', '[a](/notes/method/ "the terrorists fled")'],
    ['soft hyphens', 'The terror\u00ADists fled.'],
  ])('is found in %s', (_, body) => {
    expect(problemsWith(note(body)).map(({ code }) => code)).toContain('loaded-word');
  });
});

test.each([
  ['Cyrillic in Latin', 'The storm left 14 deаd.'],
  ['Greek in Latin', 'Nine pαssengers were killed.'],
  ['in a code span', '`kіlled`'],
  ['in a link title', '[a](/notes/method/ "kіlled")'],
  ['as an entity', 'k&#x456;lled'],
])('a word of mixed scripts is refused: %s', (_, body) => {
  expect(problemsWith(note(body)).map(({ code }) => code)).toContain('mixed-scripts');
});
