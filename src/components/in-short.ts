import type { AnyEntry } from '../casebook/entry.ts';
import { recordOf } from '../casebook/link.ts';
import { numberWithSpeaker } from '../charts/ledger/words.ts';
import { formatDate, sentence } from '../i18n/index.ts';
import { answerText } from '../sentences/answer.ts';
import { plainText } from '../sentences/pieces.ts';
import { leadOutcomeOf } from '../tally/outcomes.ts';
import { statementsOf } from '../tally/statement.ts';
import { tallyIncident } from '../tally/tally.ts';
import type { Site } from './site.ts';

/** A record's kind, date and number, in the line below its title in search: "Claim · 7 March 2025 · 48 people killed, Monitor". */
export function inShort({ casebook, locale, t, say, titleOf }: Site, record: AnyEntry): string {
  const kind = sentence(t.collections[record.collection].one, locale);
  const told = (): string[] => {
    switch (record.collection) {
      case 'incidents': {
        const { occurred, type } = record.data;
        const lead = leadOutcomeOf(casebook, record.id);
        return [
          sentence(t.labels.incidentType[type], locale),
          formatDate(occurred, locale),
          lead
            ? answerText(casebook, tallyIncident(casebook, record.id, lead), locale)
            : sentence(t.ledger.noNumber, locale),
        ];
      }
      case 'claims':
        return [
          kind,
          formatDate(record.data.claimed, locale),
          ...statementsOf(record).map((each) => plainText(numberWithSpeaker(say, each))),
        ];
      case 'sources':
        return [
          kind,
          formatDate(record.data.published, locale),
          titleOf(recordOf(casebook, 'actors', record.data.publisher)).text,
        ];
      case 'corrections':
        return [kind, formatDate(record.data.date, locale)];
      default:
        return [kind];
    }
  };
  return told().join(' · ');
}
