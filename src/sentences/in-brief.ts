import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { formatCount, formatPeople, isolate, strings, type Locale } from '../i18n/index.ts';
import type { Extreme } from '../tally/answer.ts';
import { leadOutcomeOf } from '../tally/outcomes.ts';
import type { Statement } from '../tally/statement.ts';
import { tallyIncident } from '../tally/tally.ts';
import { listed, plainText, speakerInShort } from './pieces.ts';

/** A number in its own words, and whose it is. */
export interface BriefNumber {
  number: string;
  /** As a reader knows them, in short. */
  speakers: string;
  /** Sorted ids of actors or figures. */
  by: readonly string[];
}

/**
 * How many, in a few words, of the outcome that leads in an incident: the one answer, the lowest and the
 * highest, or the words that were said without a number; none where nobody spoke of it. Another outcome
 * than that of the case is named.
 */
export function leadNumbers(casebook: Casebook, incident: Incident, locale: Locale): BriefNumber[] {
  const outcome = leadOutcomeOf(casebook, incident.id);
  if (!outcome) return [];
  const isOfCase = outcome === leadOutcomeOf(casebook, casebook.case.data.root);
  const say = (count: Parameters<typeof formatCount>[0]) =>
    isOfCase ? formatCount(count, locale) : formatPeople(count, outcome, locale);
  const brief = (number: string, by: readonly string[]): BriefNumber => ({
    number,
    speakers: plainText(
      listed(
        by.map((id) => speakerInShort(casebook, id, locale)),
        locale,
      ),
    ),
    by,
  });
  const extreme = ({ statement: { count }, end, by }: Extreme) =>
    brief(
      say(
        count.kind === 'range'
          ? { kind: 'exact', min: end === 'low' ? count.min : count.max }
          : count,
      ),
      by,
    );
  const { answer, n, restsOn, own } = tallyIncident(casebook, incident.id, outcome);
  switch (answer.form) {
    case 'one':
      return [brief(say(answer.inWordsOf?.count ?? { kind: 'at_least', min: n ?? 0 }), restsOn)];
    case 'lowest_highest': {
      const { lowest, highest } = answer;
      return lowest.statement === highest.statement
        ? [brief(say(lowest.statement.count), lowest.by)]
        : [extreme(lowest), extreme(highest)];
    }
    default:
      return own.map(({ statement }) =>
        brief(asSaid(statement, say, locale), [statement.claim.data.assertedBy]),
      );
  }
}

/** The source's own words, in quotation marks, where it gives no number. */
function asSaid(
  { claim, count }: Statement,
  say: (count: Statement['count']) => string,
  locale: Locale,
): string {
  if (count.kind !== 'unspecified') return say(count);
  return strings(locale).common.quoted(isolate(claim.data.evidence.phrase, locale));
}

/** One number with whose it is: "48, Monitor". */
export function briefText({ number, speakers }: BriefNumber, locale: Locale): string {
  return strings(locale).ledger.beside(number, speakers).join('');
}
