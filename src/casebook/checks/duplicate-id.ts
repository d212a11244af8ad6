import type { RecordKey } from '../entry.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';
import { splitKey } from '../entry.ts';
import { startOfFile, type SourcePosition } from '../problem.ts';

export const duplicateId: Check = {
  code: 'duplicate-id',
  severity: 'error',
  rule: 'An id means one thing: no actor has the id of a figure, and no alias is the id, the alias or, by a correction, the former id of another incident.',
  why: 'A claim is asserted by an actor or by a figure, and an old address leads to one incident. With two to choose from, a number would be put into the wrong mouth.',
  refuses: [
    {
      'actors/ada-example.mdx':
        '---\nnames:\n  - value: Ada Example Foundation\n    lang: en\nkind: community\nparty: false\n---\n',
    },
    edit('incidents/ferry-sinking.mdx', 'aliases: [ferry-accident]', 'aliases: [rescue-boat]'),
    edit('incidents/ferry-sinking.mdx', '[ferry-accident]', '[ferry-accident, ferry-sinking]'),
    edit('incidents/rescue-boat.mdx', 'updated', 'aliases: [ferry-accident]\nupdated'),
  ],
  accepts: [edit('incidents/rescue-boat.mdx', 'updated', 'aliases: [boat-accident]\nupdated')],
  *run(draft, { known, where }) {
    for (const [key, file] of known) {
      const [collection, id] = splitKey(key);
      const actor = known.get(`actors/${id}`);
      if (collection !== 'figures' || actor === undefined) continue;
      yield {
        ...startOfFile(file),
        what: `There is a figure "${id}" and an actor of the same id, so who asserts a claim cannot be told.`,
        fix: 'Rename one of the two files, and the references to it.',
        related: [{ ...startOfFile(actor), what: 'The actor.' }],
      };
    }
    const first = new Map<string, SourcePosition>();
    for (const { file, id, data } of draft.incidents.values())
      for (const [index, alias] of data.aliases.entries()) {
        const place = where(file, ['aliases', index]);
        const key: RecordKey = `incidents/${alias}`;
        const taken = known.get(key);
        const before = first.get(alias) ?? (taken && startOfFile(taken));
        if (!before) first.set(alias, place);
        else if (alias === id)
          yield {
            ...place,
            what: `The alias "${alias}" is the incident's own id.`,
            fix: keepOld,
          };
        else
          yield {
            ...place,
            what: `The alias "${alias}" is ${taken ? 'the id' : 'an alias'} of another incident too, so its address would lead to two pages.`,
            fix: keepOld,
            related: [{ ...before, what: 'The other one.' }],
          };
        const told = draft.formerIds.get(key);
        if (told?.correction && told.now !== `incidents/${id}`)
          yield {
            ...place,
            what: `The alias "${alias}" leads to this incident, and a correction says that ${told.now ? `it is ${told.now} now` : 'its record was taken away'}.`,
            fix: 'Take out the alias, or mend the correction if it is new.',
            related: [{ ...where(told.correction.file, ['to']), what: 'The correction.' }],
          };
      }
  },
};

const keepOld = 'Keep an old id with the one incident that it named.';
