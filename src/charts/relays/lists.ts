import { keyOf, type Actor, type Claim, type Figure, type Source } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { Voice } from '../../tally/relays.ts';
import { documentNode, manyDocuments, wayOf, type Node } from './graph.ts';
import { heightOf, paragraph, setParagraph, type VerticalLayout } from '../drawing/paragraph.ts';
import { polylines } from '../drawing/path.ts';
import { nameOf } from '../drawing/words.ts';

/** What follows a speaker or a relay: further relays, and documents. */
interface Branch {
  record: Actor | Figure;
  claims: Set<Claim>;
  branches: Map<string, Branch>;
  sources: Map<Source, Claim[]>;
}

function branchesOf({ speaker, chains }: Voice): Branch {
  const start = (record: Actor | Figure): Branch => ({
    record,
    claims: new Set(),
    branches: new Map(),
    sources: new Map(),
  });
  const root = start(speaker);
  for (const { claim, relays, source } of chains) {
    let branch = root;
    branch.claims.add(claim);
    for (const relay of relays) {
      const next = branch.branches.get(relay.id) ?? start(relay);
      branch.branches.set(relay.id, next);
      branch = next;
      branch.claims.add(claim);
    }
    branch.sources.set(source, [...(branch.sources.get(source) ?? []), claim]);
  }
  return root;
}

const indent = 18;

/** Each voice with what it passed through, indented. */
export function addLists(
  page: VerticalLayout,
  casebook: Casebook,
  voices: readonly Voice[],
  width: number,
  locale: Locale,
) {
  const { collections } = strings(locale);
  const addRow = (
    depth: number,
    parent: number | undefined,
    { title, notes, link }: Pick<Node, 'title' | 'notes' | 'link'>,
  ): number => {
    const x = depth === 0 ? 8 : depth * indent + 6;
    const head = paragraph(title, width - x - 4, depth === 0 ? 'strong' : 'label', 4);
    const rest = notes.map((text) => paragraph(text, width - x - 4, 'note', 3));
    const texts = [head, ...rest];
    const height = texts.reduce((sum, text) => sum + heightOf(text), 0) + 8;
    const top = page.bottom();
    let y = top + 4;
    const set = texts.flatMap((text) => {
      const marks = setParagraph(text, x, y, { more: depth === 0 ? 'plain' : '' });
      y += heightOf(text);
      return marks;
    });
    const box = { x: Math.max(0.5, x - 8), y: top, width: width - Math.max(1, x - 7), height };
    const middle = top + 4 + 7.5;
    const trunk = x - 14;
    page.put(
      [
        ...(parent === undefined
          ? []
          : [
              {
                kind: 'path',
                d: polylines(
                  [trunk, parent, trunk, middle, x - 5, middle],
                  [x - 9, middle - 3.5, x - 5, middle, x - 9, middle + 3.5],
                ),
                class: 'flow',
              } as const,
            ]),
        {
          kind: 'group',
          link,
          marks: [
            ...(depth === 0 ? [{ kind: 'rect', ...box, class: 'node voice' } as const] : []),
            { kind: 'rect', ...box, class: 'hit' },
            ...set,
          ],
        },
      ],
      height + (depth === 0 ? 2 : 0),
    );
    return page.bottom();
  };
  const addBranch = (branch: Branch, depth: number, bottom: number) => {
    for (const next of branch.branches.values()) {
      const title = nameOf(casebook, next.record, locale);
      const below = addRow(depth, bottom, {
        title,
        notes: [collections.claims.count(next.claims.size)],
        link: { to: keyOf(next.record), label: title },
      });
      addBranch(next, depth + 1, below - 3);
    }
    const groups = Map.groupBy(branch.sources.keys(), ({ data }) => data.publisher);
    for (const sources of groups.values()) {
      const together = sources.length >= manyDocuments ? [sources] : sources.map((one) => [one]);
      for (const group of together) {
        const [source] = group;
        if (!source) continue;
        addRow(depth, bottom, documentNode(casebook, source, group, 0, locale));
      }
    }
  };
  // Voices that took the same ways stand together, and their ways once below them.
  const alike = Map.groupBy(voices, ({ chains }) =>
    [...new Set(chains.map(wayOf))].sort().join(';'),
  );
  for (const [index, together] of [...alike.values()].entries()) {
    if (index > 0) page.skip(12);
    let bottom = page.bottom();
    for (const voice of together) {
      const title = nameOf(casebook, voice.speaker, locale);
      bottom = addRow(0, undefined, {
        title,
        notes: [collections.claims.count(voice.chains.length)],
        link: { to: keyOf(voice.speaker), label: title },
      });
    }
    const [first] = together;
    if (first)
      addBranch(
        branchesOf({ speaker: first.speaker, chains: together.flatMap(({ chains }) => chains) }),
        1,
        bottom - 2,
      );
  }
}
