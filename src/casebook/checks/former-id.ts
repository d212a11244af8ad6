import { idForm, isId } from '../../schemas/id.ts';
import { collectionNames } from '../../schemas/collections.ts';
import { idChangeOf } from '../former-ids.ts';
import { knownIds } from '../known-ids.ts';
import { nounOf } from '../nouns.ts';
import { said } from '../../prose/said.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import type { Correction } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { edit } from '../examples.ts';

const renaming = `---
date: 2001-06-21
record: claims/guard-third
field: id
from: guard-third
to: guard-second
because: The claim was counted twice.
---
`;

export const formerId: Check = {
  code: 'former-id',
  severity: 'error',
  rule: 'A correction of an id says which id no record has any more, and which record of the same kind has its place, or null.',
  why: 'From it the old address is told where to lead, or that its record was taken away. Who has cited the address must not find nothing, and must not find another record.',
  refuses: [
    // The record is still there.
    edit(
      'corrections/guard-second-locator.mdx',
      'field: evidence.locator\nfrom: First paragraph\nto: Second paragraph',
      'field: id\nfrom: guard-second\nto: null',
    ),
    { 'corrections/guard-third.mdx': renaming.replace('to: guard-second', 'to: guard-secnod') },
    { 'corrections/guard-third.mdx': renaming.replace('from: guard-third', 'from: guard-fourth') },
    { 'corrections/guard-third.mdx': renaming.replace('from: guard-third', 'from: null') },
    // What is no id would become a path and a line of the host's file.
    { 'corrections/guard-third.mdx': renaming.replace('from: guard-third', 'from: "x 200\\n/*"') },
    { 'corrections/guard-third.mdx': renaming.replace('from: guard-third', 'from: ../third') },
    { 'corrections/guard-third.mdx': renaming.replace('from: guard-third', 'from: con') },
    { 'corrections/guard-third.mdx': renaming.replace('to: guard-second', 'to: "guard second"') },
    { 'corrections/guard-third.mdx': renaming.replace('to: guard-second', 'to: guard-third') },
    {
      'corrections/guard-third.mdx': renaming.replace(
        'record: claims/guard-third\nfield: id\nfrom: guard-third\nto: guard-second',
        'record: corrections/first\nfield: id\nfrom: first\nto: null',
      ),
    },
    // Two corrections of one id.
    {
      'corrections/guard-third.mdx': renaming,
      'corrections/guard-third-again.mdx': renaming.replace('to: guard-second', 'to: null'),
    },
  ],
  accepts: [
    { 'corrections/guard-third.mdx': renaming },
    { 'corrections/guard-third.mdx': renaming.replace('to: guard-second', 'to: null') },
    {
      'corrections/guard-third.mdx': renaming.replace(
        'record: claims/guard-third',
        'record: claims/guard-second',
      ),
    },
    // Renamed twice.
    {
      'corrections/guard-third.mdx': renaming.replace('to: guard-second', 'to: guard-fourth'),
      'corrections/guard-fourth.mdx': renaming.replaceAll('guard-third', 'guard-fourth'),
    },
  ],
  *run(draft, context) {
    const first = new Map<string, Correction>();
    for (const correction of draft.corrections.values()) {
      if (correction.data.field !== 'id') continue;
      const from = idChangeOf(correction)?.from;
      const before = from && first.get(from);
      if (from && !before) first.set(from, correction);
      const wrong = before
        ? told(correction, before, context)
        : wrongIn(correction, draft, context);
      if (wrong) yield wrong;
    }
  },
};

function told({ file, data }: Correction, before: Correction, { where }: CheckContext): RuleResult {
  return {
    ...where(file, ['from']),
    what: `What became of the id "${String(data.from)}" is told by another correction already.`,
    fix: 'Tell of each id once. A record that is renamed again has a correction of the id that it has lost this time.',
    related: [{ ...where(before.file, ['from']), what: 'The other one.' }],
  };
}

function wrongIn(
  correction: Correction,
  draft: LinkedRecords,
  { known, where }: CheckContext,
): RuleResult | undefined {
  const { file, data } = correction;
  const at = (key: string) => where(file, [key]);
  const collection = collectionNames.find((name) => data.record.startsWith(`${name}/`));
  if (!collection || collection === 'corrections')
    return {
      ...at('record'),
      what: `A correction of the field id is of "${data.record}", whose id never changes.`,
      fix: 'Name a record that has a page: incidents/ferry-sinking.',
    };
  const fix =
    'Write the old id as from, and as to the new one, or null when the record was taken away.';
  if (data.from === null)
    return { ...at('from'), what: 'This correction of an id does not say which id it was.', fix };
  for (const key of ['from', 'to'] as const)
    if (data[key] !== null && !isId(String(data[key])))
      return {
        ...at(key),
        what: `"${said(String(data[key]))}" was never the id of a record: ${idForm}. It would become a part of an address.`,
        fix,
      };
  const change = idChangeOf(correction);
  if (!change) return undefined;
  const { from, to } = change;
  if (data.record !== from && data.record !== to)
    return {
      ...at('record'),
      what: `This correction of "${data.record}" tells of the id "${String(data.from)}", which is another record's.`,
      fix: `Write the record as ${from}.`,
    };
  if (known.has(from))
    return {
      ...at('from'),
      what: `This correction says that ${from} is no more, but ${known.get(from)} is there.`,
      fix: to
        ? `Rename the file to ${to}.mdx, or take the correction out.`
        : 'Remove the file, or take the correction out.',
      related: [{ file: known.get(from) ?? '', line: 1, column: 1, what: 'The record.' }],
    };
  const end = draft.formerIds.get(from)?.now;
  if (end === from)
    return {
      ...at('to'),
      what: `The corrections of the id of ${from} lead in a circle.`,
      fix: 'Let the last of them lead to a record that is there, or to null.',
    };
  // Where a later step leads nowhere, its own correction is the one to mend.
  if (end === undefined || end !== to || known.has(end)) return undefined;
  return {
    ...at('to'),
    what: `This correction says that ${from} is called "${String(data.to)}" now, and there is no ${nounOf(collection)} of that id.`,
    fix: `${knownIds(known).didYouMean(String(data.to), [collection])}Write the id of a record in ${collection}/, or null when the record was taken away.`,
  };
}
