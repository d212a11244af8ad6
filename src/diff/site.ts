import { addressOf, addressOfKey } from '../casebook/addresses.ts';
import type { Pairs } from './pairs.ts';
import type { Revision } from './side.ts';

/** A page that is elsewhere now. */
export interface MovedAddress {
  from: string;
  to: string;
  /** Whether the old address still leads to it. */
  covered: boolean;
}

/** Addresses that were added, moved or removed, without the prefix of their language. */
export interface PageChanges {
  added: string[];
  /** These addresses lead nowhere any more. */
  removed: string[];
  moved: MovedAddress[];
  /** Languages in which the whole site appears or disappears, and the one of pages without a prefix. */
  editions: { added: string[]; removed: string[]; main: { from: string; to: string } | undefined };
}

/** Compares the addresses of two revisions. Pages that do not depend on the content are left out. */
export function pageChanges(before: Revision, after: Revision, { renamed }: Pairs): PageChanges {
  const [old, young] = [addressesOf(before), addressesOf(after)];
  const moves = renamed
    .filter((pair) => pair.after.collection !== 'corrections')
    .map((pair): MovedAddress => {
      const from = addressOf(pair.before);
      return { from, to: addressOf(pair.after), covered: young.has(from) };
    });
  const explained = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const onlyIn = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...these.difference(those)].filter((address) => !explained.has(address)).sort();
  const [was, is] = [before, after].map(({ draft }) => draft.case?.data.languages ?? []) as [
    string[],
    string[],
  ];
  const known = before.draft.case !== undefined && after.draft.case !== undefined;
  return {
    added: onlyIn(young, old),
    removed: onlyIn(old, young),
    moved: moves,
    editions: {
      added: known ? is.filter((language) => !was.includes(language)) : [],
      removed: known ? was.filter((language) => !is.includes(language)) : [],
      main: known && was[0] !== is[0] ? { from: was[0] ?? '', to: is[0] ?? '' } : undefined,
    },
  };
}

/** Records with a file count, broken ones too: their pages are meant to be there. */
function addressesOf({ content, draft }: Revision): Set<string> {
  return new Set([
    ...[...content.known.keys()].filter((key) => !key.startsWith('corrections/')).map(addressOfKey),
    ...[...draft.formerIds.keys()].map(addressOfKey),
  ]);
}
