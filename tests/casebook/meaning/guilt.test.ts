import { describe, expect, test } from 'vitest';
import { guiltIn, guiltWithoutSubject } from '../../../src/casebook/language/guilt.ts';
import { indexNames } from '../../../src/casebook/language/names.ts';

const names = indexNames([
  { name: 'Omar Sample', id: 'omar' },
  { name: 'Sample', id: 'omar' },
  { name: 'Lina al-Other', id: 'lina' },
  { name: 'al-Other', id: 'lina' },
  { name: 'عمر مثال', id: 'omar' },
]);
const accused = (sentence: string, subject?: string) => guiltIn(sentence, names, subject)?.name.id;

describe('in the site’s own voice', () => {
  test.each([
    ['Sample murdered Lina al-Other in 1977.', 'omar'],
    ['The killer Sample was arrested.', 'omar'],
    ['Murderer Sample arrested', 'omar'],
    ['Omar Sample is responsible for the killing.', 'omar'],
    ['Omar Sample, a former general, ordered the massacre.', 'omar'],
    ['Omar Sample, who had ordered the killing, was arrested.', 'omar'],
    ['The war criminal Omar Sample lived here.', 'omar'],
    ['Sample is guilty of many murders.', 'omar'],
    ['Lina al-Other was murdered by Sample.', 'omar'],
    ['Lina al-Other was killed on the orders of Omar Sample.', 'omar'],
    ['Sample’s crimes are many.', 'omar'],
    ['The crimes of Sample go back to 1977.', 'omar'],
    ['Sample is accused of the murder.', 'omar'],
    ['Sample was behind the assassination.', 'omar'],
    ['Sample and his men tortured prisoners.', 'omar'],
    ['Sample had a hand in the killing of al-Other.', 'omar'],
    ['Responsibility for the killing lies with Sample.', 'omar'],
    ['Sample was convicted of murder.', 'omar'],
    ['المجرم عمر مثال اعتقل.', 'omar'],
  ])('%s', (sentence, id) => {
    expect(accused(sentence)).toBe(id);
  });

  test('of whom a page is about, by "he" or "she"', () => {
    expect(accused('He ordered the killing of prisoners.', 'omar')).toBe('omar');
    expect(accused('He ordered the killing of prisoners.')).toBeUndefined();
  });

  test.each(['General who murdered prisoners', 'War criminal', 'Responsible for the killings'])(
    'in a text without a subject: %s',
    (text) => {
      expect(guiltWithoutSubject(text)).toBeDefined();
    },
  );
});

describe('said by somebody, weighed, or of the victim', () => {
  test.each([
    'The Observer says that Sample murdered al-Other.',
    'According to the Observer, Sample ordered the killing.',
    'Omar Sample was killed in 1977.',
    'Sample was arrested by security forces.',
    'Sample is accused by the Observer of a murder.',
    'Whether Sample ordered the killing is not known.',
    'The report mentions a suspicion that Sample was involved in the killing of al-Other.',
    'Sample denies that he ordered the killing.',
    'The killing of Lina al-Other is background.',
    'Groups aligned with Sample attacked the checkpoints.',
    'Sample was head of the service when al-Other was killed.',
    'The arrest of Sample followed the attacks.',
    'The murder of al-Other was investigated by a judge.',
    'al-Other’s killers were never tried.',
    'Sample led the country until 2024.',
  ])('%s', (sentence) => {
    expect(accused(sentence, 'omar')).toBeUndefined();
  });

  test.each([
    'Head of intelligence',
    'Leader who was killed in 1977',
    'Judge at the criminal court',
  ])('in a text without a subject: %s', (text) => {
    expect(guiltWithoutSubject(text)).toBeUndefined();
  });
});
