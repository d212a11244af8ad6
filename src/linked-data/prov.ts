import type { Claim } from '../casebook/entry.ts';
import { asserterOf, recordOf } from '../casebook/link.ts';
import { refTo, type Vocabulary } from './jsonld-refs.ts';
import type { JsonLd } from './jsonld-script.ts';

/** The namespace of PROV-O (W3C Recommendation of 30 April 2013). */
export const provContext = { prov: 'http://www.w3.org/ns/prov#' };

/**
 * Where a claim comes from and what became of it, in PROV-O: a claim that supersedes another is its
 * revision, one that repeats another is quoted from it, and it is attributed to whoever made it.
 */
export function provenanceOfClaim(words: Vocabulary, claim: Claim): JsonLd {
  const { casebook } = words;
  const claims = (ids: readonly { claim: string }[]) =>
    ids.length > 0
      ? ids.map(({ claim: id }) => refTo(words, recordOf(casebook, 'claims', id)))
      : undefined;
  const revisions = (casebook.relationsTo.get(claim.id) ?? []).filter(
    ({ kind, claim: by }) => kind === 'supersedes' && by.data.status === 'active',
  );
  return {
    'prov:wasAttributedTo': refTo(words, asserterOf(casebook, claim)),
    'prov:wasRevisionOf': claims(claim.data.supersedes),
    'prov:wasQuotedFrom': claims(claim.data.repeats),
    ...(revisions.length > 0 && {
      '@reverse': { 'prov:wasRevisionOf': revisions.map(({ claim: by }) => refTo(words, by)) },
    }),
  };
}

/**
 * The way from the source back to the claim, relay by relay: the source quotes what the last relay passed
 * on, which quotes the one before, down to the claim itself. Passing on adds no witness.
 */
export function relaysBehind(words: Vocabulary, claim: Claim): JsonLd {
  const said: JsonLd = { '@id': words.id(claim) };
  return claim.data.via.reduce<JsonLd>(
    (passedOn, relay) => ({
      '@type': 'prov:Entity',
      'prov:wasAttributedTo': refTo(words, recordOf(words.casebook, 'actors', relay)),
      'prov:wasQuotedFrom': passedOn,
    }),
    said,
  );
}
