import type {
  AnyEntry,
  CaseEntry,
  Claim,
  Figure,
  Incident,
  PlaceRecord,
  Source,
} from '../casebook/entry.ts';
import { asserterOf, recordOf } from '../casebook/link.ts';
import { summaryOf, wordsAt } from '../casebook/title.ts';
import { finestAreaPrecision } from '../schemas/place.ts';
import { otherNames, refTo, typeOf, type Vocabulary } from './jsonld-refs.ts';
import type { JsonLd } from './jsonld-script.ts';
import { exactDate } from '../web/moments.ts';
import { plainLine, webAddress } from '../web/plain.ts';
import { provenanceOfClaim, relaysBehind } from './prov.ts';

/** The thing of schema.org that a record is about; undefined for notes and corrections, which are pages only. */
export function thingOf(words: Vocabulary, record: AnyEntry): JsonLd | undefined {
  const own = fieldsOf(words, record);
  return (
    own && {
      '@type': typeOf(record),
      '@id': words.id(record),
      name: words.name(record),
      alternateName: otherNames(words, record),
      description: descriptionOf(words, record),
      ...own,
    }
  );
}

export function descriptionOf(words: Vocabulary, record: AnyEntry | CaseEntry): string | undefined {
  const summary = summaryOf(words.casebook, record, words.locale);
  return summary && plainLine(summary.text);
}

function fieldsOf(words: Vocabulary, record: AnyEntry): JsonLd | undefined {
  switch (record.collection) {
    case 'incidents':
      return event(words, record);
    case 'figures':
      return person(words, record);
    case 'claims':
      return claim(words, record);
    case 'sources':
      return work(words, record);
    case 'actors':
      return {};
    case 'places':
      return place(words, record);
    default:
      return undefined;
  }
}

/**
 * Who had a part in it is told as what it is about: schema.org knows only those who organise, perform or attend.
 * An interval is when it happened at some time or for some time, not from when to when, so it is no date of the event.
 */
function event(words: Vocabulary, { id, data }: Incident): JsonLd {
  const { casebook } = words;
  const date = exactDate(data.occurred);
  return {
    startDate: date,
    endDate: date,
    location: listed(data.places.map((place) => refTo(words, recordOf(casebook, 'places', place)))),
    superEvent: data.partOf && refTo(words, recordOf(casebook, 'incidents', data.partOf)),
    subEvent: ids(words, casebook.parts.get(id) ?? []),
    about: ids(
      words,
      data.actors.map(({ actor }) => recordOf(casebook, 'actors', actor)),
    ),
    subjectOf: ids(words, casebook.claimsAbout.get(id) ?? []),
  };
}

/**
 * One utterance. Its text is the source's own wording; `appearance` is the document in which it was read,
 * whose provenance leads back through the relays.
 */
function claim(words: Vocabulary, record: Claim): JsonLd {
  const { casebook } = words;
  const { data } = record;
  return {
    author: refTo(words, asserterOf(casebook, record)),
    dateCreated: exactDate(data.claimed),
    text: plainLine(data.evidence.phrase),
    creativeWorkStatus: data.status,
    about: ids(
      words,
      data.covers.incidents.map((incident) => recordOf(casebook, 'incidents', incident)),
    ),
    appearance: {
      ...refTo(words, recordOf(casebook, 'sources', data.source)),
      'prov:wasQuotedFrom': relaysBehind(words, record),
    },
    ...provenanceOfClaim(words, record),
  };
}

function work(words: Vocabulary, { data }: Source): JsonLd {
  return {
    publisher: refTo(words, recordOf(words.casebook, 'actors', data.publisher)),
    datePublished: exactDate(data.published),
    inLanguage: data.language,
    url: webAddress(data.url),
    archivedAt: listed(data.archived.flatMap(({ url }) => webAddress(url) ?? [])),
  };
}

/**
 * Public roles in an organisation only, each with where it is said: what an editor calls a person otherwise is
 * no occupation. Allegations, faith, origin and kin are no business of a machine.
 */
function person(words: Vocabulary, record: Figure): JsonLd {
  const { casebook, locale } = words;
  const { data } = record;
  const roles = data.roles.flatMap(({ actor, from, to, claim, source = '' }, index) =>
    actor
      ? {
          '@type': 'OrganizationRole',
          roleName: plainLine(wordsAt(casebook, record, ['roles', index, 'title'], locale).text),
          startDate: from && exactDate(from),
          endDate: to && exactDate(to),
          // A role of schema.org repeats the property that it qualifies.
          memberOf: refTo(words, recordOf(casebook, 'actors', actor)),
          'prov:wasDerivedFrom': refTo(
            words,
            claim ? recordOf(casebook, 'claims', claim) : recordOf(casebook, 'sources', source),
          ),
        }
      : [],
  );
  return {
    memberOf: listed(roles),
    deathDate: data.died && exactDate(data.died),
  };
}

/** A point only where the place is known as one: what is known as an area has no pin. */
function place(words: Vocabulary, { data }: PlaceRecord): JsonLd {
  const [longitude, latitude] = data.point ?? [];
  const isPoint = longitude !== undefined && data.precision < finestAreaPrecision;
  return {
    geo: isPoint ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
    containedInPlace: data.within && refTo(words, recordOf(words.casebook, 'places', data.within)),
  };
}

/** Things by their identifiers alone: each has a page that says the rest. */
function ids(words: Vocabulary, records: readonly AnyEntry[]): JsonLd[] | undefined {
  return listed(records.map((record) => ({ '@id': words.id(record) })));
}

function listed<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
