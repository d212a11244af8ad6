import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/index.ts';
import { strings } from '../../src/i18n/index.ts';
import { answerSentences, disputeSentences } from '../../src/sentences/answer.ts';
import { derivationSections } from '../../src/sentences/derivation.ts';
import { plainText, type Told } from '../../src/sentences/pieces.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { caseOf } from '../charts/cases.ts';
import { cases, days, over, type Case } from './cases.ts';

/** The sentences of an answer, then each section of its derivation with a dash before its lines. */
function told({ claims, of, outcome = 'killed', asOf, ...rest }: Case, locale: Locale): string[] {
  const casebook = caseOf({
    ...rest,
    claims: claims.map((claim) => ({ occurred: days, said: over, ...claim })),
  });
  const moment = asOf ? Date.parse(`${asOf}T23:59:59.999Z`) : undefined;
  const tally = tallyIncident(casebook, of ?? casebook.case.data.root, outcome, moment);
  const { derivationOf } = strings(locale).tally;
  const text = (line: Told) => plainText(line).replace(/[\u2068\u2069]/gu, '');
  return [
    ...answerSentences(casebook, tally, locale).map(text),
    ...disputeSentences(casebook, tally, locale).map(text),
    ...derivationSections(casebook, tally, locale).flatMap(({ part, lines }) => [
      `# ${derivationOf[part]}`,
      ...lines.map((line) => `- ${text(line)}`),
    ]),
  ];
}

describe('what the site says in its own voice', () => {
  test.each(Object.entries(cases))('%s', (_, one) => {
    expect(told(one, 'en')).toEqual(one.en);
    expect(told(one, 'ar')).toEqual(one.ar);
  });
});
