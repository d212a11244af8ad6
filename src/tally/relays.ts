import type { Actor, Claim, Figure, Source } from '../casebook/entry.ts';
import {
  asserterOf,
  compareClaims,
  mostLevels,
  recordOf,
  type LinkedRecords,
} from '../casebook/link.ts';

/** The way of one claim from the one who said it to the document in which it was read. */
export interface RelayChain {
  claim: Claim;
  /** Whose number it is; of a claim that only repeats another, the one whose number that is. */
  speaker: Actor | Figure;
  /** Those who relayed it, in order. */
  relays: (Actor | Figure)[];
  source: Source;
}

/** Everything that goes back to one speaker: however many pass it on, it is one voice. */
export interface Voice {
  speaker: Actor | Figure;
  /** In the order in which they were said. */
  chains: RelayChain[];
}

/** The chains of some claims by the voice they go back to, in the order in which the voices were first heard. */
export function voicesBehind(casebook: LinkedRecords, claims: readonly Claim[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const claim of [...claims].sort(compareClaims)) {
    const chain = relayChainOf(casebook, claim);
    const voice = voices.get(chain.speaker.id);
    if (voice) voice.chains.push(chain);
    else voices.set(chain.speaker.id, { speaker: chain.speaker, chains: [chain] });
  }
  return [...voices.values()];
}

/** The chain of one claim. A repetition of a repetition leads back to the first one; who adds a number is no repetition. */
export function relayChainOf(casebook: LinkedRecords, claim: Claim): RelayChain {
  const speakers = repetitionsOf(casebook, claim)
    .reverse()
    .map((said) => asserterOf(casebook, said));
  const relays = claim.data.via.map((id) => recordOf(casebook, 'actors', id));
  const [speaker, ...passedOn] = [...speakers, ...relays].filter(
    (one, index, all) => one.id !== all[index - 1]?.id,
  );
  return {
    claim,
    speaker: speaker ?? asserterOf(casebook, claim),
    relays: passedOn,
    source: recordOf(casebook, 'sources', claim.data.source),
  };
}

/** The claim, the one it repeats, the one that repeats, and so on; stops where a circle would close, and beyond the last level. */
export function repetitionsOf(casebook: LinkedRecords, claim: Claim): Claim[] {
  const line: Claim[] = [];
  let current: Claim | undefined = claim;
  while (current && line.length <= mostLevels && !line.includes(current)) {
    line.push(current);
    current = repeatedBy(casebook, current);
  }
  return line;
}

/** The claim that another only passes on; undefined where it gives a number of its own besides (rule 1). */
function repeatedBy(casebook: LinkedRecords, { data }: Claim): Claim | undefined {
  const repeated = data.repeats.flatMap(({ claim }) => casebook.claims.get(claim) ?? []);
  const isRelay = data.measures.every(({ outcome }) =>
    repeated.some((of) => of.data.measures.some((measure) => measure.outcome === outcome)),
  );
  return isRelay ? repeated[0] : undefined;
}
