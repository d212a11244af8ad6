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
    // Written before the rule that a name before such a word is an accusation.
    ['Sample gave the order to shoot.', 'omar'],
    ['Sample ran the death squads of the eighties.', 'omar'],
    ['Sample has blood on his hands.', 'omar'],
    ['Sample signed hundreds of death warrants.', 'omar'],
    ['Under Sample many prisoners were tortured.', 'omar'],
    ['Sample had al-Other shot.', 'omar'],
    ['Sample took an active role in the atrocities.', 'omar'],
    ['It was Sample who poisoned the judge.', 'omar'],
    ['Omar Sample, the man behind the massacre, fled abroad.', 'omar'],
    ['Sample is widely implicated in the bombings.', 'omar'],
    ['Sample was arrested for the murder of al-Other.', 'omar'],
    ['عمر مثال متورط في القتل.', 'omar'],
    ['عمر مثال مسؤول عن المجزرة.', 'omar'],
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
    'Sample was wounded during the attack.',
    'Sample visited the town after the massacre.',
    'Sample condemned the killings.',
    'Sample wrote a book about the assassination.',
    'The deaths were reported to Sample.',
    'The unit was founded by Sample in 1987.',
    'Sample’s arrest was announced on 6 March.',
    'Sample, a former general, was detained near Jableh.',
    'Sample retired before the executions began.',
    'Sample is mentioned in a report on the abductions.',
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

test.each([
  ['Sample is guilty of murder.', 'guilty', 'Sample is guilty'],
  ['Later Sample is accused of the murder.', 'accused', 'Sample is accused'],
  ['He was charged with murder.', 'charged', 'He was charged with'],
  ['On Monday the court convicted Omar Sample.', 'convicted', 'convicted Omar Sample'],
  ['The day before, Sample was convicted of murder.', 'convicted', 'Sample was convicted'],
])('%s tells of one who is %s', (sentence, level, words) => {
  const found = guiltIn(sentence, names, 'omar');
  expect(found).toMatchObject({ level, words, offset: sentence.indexOf(words) });
});
