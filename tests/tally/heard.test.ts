import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/casebook/link.ts';
import { supportPhrase, whoSaysSo } from '../../src/components/sources.ts';
import { strings } from '../../src/i18n/index.ts';
import { citing, heardOf, toldBy, type Heard } from '../../src/tally/heard.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { caseOf } from '../charts/cases.ts';

const vigilWith = (text: string) => {
  const casebook = casebookWith({
    'incidents/harbour-vigil.mdx': {
      replace: 'updated: 2001-06-30\n---',
      by: `updated: 2001-06-30\n---\n\n${text}`,
    },
    // The only part of the vigil that has claims.
    'incidents/quay-clearing.mdx': { replace: 'partOf: harbour-vigil', by: 'partOf: lake-storm' },
  });
  return { casebook, incident: recordOf(casebook, 'incidents', 'harbour-vigil') };
};

const documentsIn = ({ hearings }: Heard) => [...new Set(hearings.map(({ source }) => source.id))];

describe('who is heard to speak of an incident', () => {
  test.each([
    ['nobody, where the text is silent', 'The quay was full.', [], []],
    [
      'whom the text quotes, and the publishers on whom the rest of it relies',
      '<Quote by="north-shore-families" source="guard-bulletin">we wait</Quote> <Cite source="gazette-2001-05-14" />',
      ['lake-guard', 'lake-gazette', 'north-shore-families'],
      ['guard-bulletin', 'gazette-2001-05-14'],
    ],
    [
      'on whose word it rests, once',
      'Families gathered. <Cite source="gazette-2001-05-14" by="lake-guard" /> <Cite source="gazette-2001-05-14" />',
      ['lake-guard'],
      ['gazette-2001-05-14'],
    ],
    [
      'a figure, quoted from what the text cites',
      '<Quote by="ada-example">we wait</Quote> <Cite source="gazette-2001-05-14" by="lake-guard" />',
      ['lake-guard', 'ada-example'],
      ['gazette-2001-05-14'],
    ],
    [
      'the publisher of what the text cites, where it quotes nobody',
      'Families gathered. <Cite source="gazette-2001-05-14" />',
      ['lake-gazette'],
      ['gazette-2001-05-14'],
    ],
  ])('%s', (_, text, voices, documents) => {
    const { casebook, incident } = vigilWith(text);
    const heard = heardOf(casebook, incident);
    expect(heard.voices.map(({ id }) => id)).toEqual(voices);
    expect(documentsIn(heard)).toEqual(documents);
    expect(whoSaysSo(casebook, incident)).toEqual(heard.voices);
  });

  test('who claimed a number of it or of its parts, without relays and what was retracted', () => {
    const casebook = caseOf({
      incidents: [{ id: 'storm' }, { id: 'ferry' }],
      sources: [{ id: 'one' }, { id: 'two' }],
      claims: [
        { by: 'Monitor', count: 'unspecified', via: ['Agency'], source: 'one' },
        { by: 'Paper', source: 'two', repeats: 'a', said: '2001-05-07' },
        { by: 'Guard', source: 'one', incidents: ['ferry'], said: '2001-05-08' },
        { by: 'Wire', source: 'two', retracted: true },
      ],
    });
    const storm = recordOf(casebook, 'incidents', 'storm');
    const heard = heardOf(casebook, storm);
    expect(heard.voices.map(({ id }) => id)).toEqual(['monitor', 'guard']);
    expect(documentsIn(heard)).toEqual(['one', 'two']);
    expect(supportPhrase(casebook, storm, 'en')).toBe('2 voices, read in 2 documents');
    expect(supportPhrase(casebook, storm, 'ar')).toBe('صوتان (وثيقتان)');
  });

  test('is told by no sentence where there is nobody', () => {
    const { casebook, incident } = vigilWith('The quay was full.');
    expect(supportPhrase(casebook, incident, 'en')).toBeUndefined();
  });
});

test.each([
  [1, 1, '1 voice, read in 1 document', 'صوت واحد (وثيقة واحدة)'],
  [4, 1, '4 voices, read in 1 document', '4 أصوات (وثيقة واحدة)'],
  [11, 2, '11 voices, read in 2 documents', '11 صوتًا (وثيقتان)'],
  [100, 3, '100 voices, read in 3 documents', '100 صوت (3 وثائق)'],
])('%i voices in %i documents', (voices, documents, en, ar) => {
  const say = (locale: 'en' | 'ar') => {
    const { pages, charts } = strings(locale);
    return pages.incident.supportCount(
      charts.relays.voices(voices),
      charts.relays.documents(documents),
    );
  };
  expect([say('en'), say('ar')]).toEqual([en, ar]);
});

describe('of which incidents somebody tells', () => {
  const { casebook } = vigilWith(
    '<Quote by="north-shore-families" source="guard-bulletin">we wait</Quote> <Cite source="gazette-2001-05-14" />',
  );
  const ids = (incidents: readonly { id: string }[] | undefined) => incidents?.map(({ id }) => id);

  test('those whose text quotes them, and those that their claims are about', () => {
    expect(ids(toldBy(casebook).get('north-shore-families'))).toContain('harbour-vigil');
    for (const claim of casebook.claims.values())
      if (claim.data.status !== 'retracted')
        expect(ids(toldBy(casebook).get(claim.data.assertedBy))).toEqual(
          expect.arrayContaining(claim.data.covers.incidents),
        );
  });

  test('a document is named by the incidents whose text cites or quotes it', () => {
    const bulletin = recordOf(casebook, 'sources', 'guard-bulletin');
    expect(ids(citing(casebook).get(bulletin))).toContain('harbour-vigil');
  });
});
