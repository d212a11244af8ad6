import { caseFile } from '../../schemas/case.ts';
import {
  collectionNames,
  collectionSchemas,
  type CollectionName,
} from '../../schemas/collections.ts';
import { keysAt, schemaAt, type FieldPath } from '../../schemas/shape.ts';
import type { RecordKey } from '../entry.ts';
import { knownIds } from '../known-ids.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

const removal = `---
date: 2001-06-21
record: claims/guard-third
field: id
from: guard-third
to: null
because: The claim was entered twice.
---
`;

export const correctionRecord: Check = {
  code: 'correction-record',
  severity: 'error',
  rule: 'A correction names a record of this case and a field that such records have.',
  why: 'Corrections are how readers learn that a published number changed. One that leads nowhere tells them nothing.',
  refuses: [
    edit('corrections/guard-second-locator.mdx', 'claims/guard-second', 'claims/guard-secnod'),
    edit('corrections/guard-second-locator.mdx', 'field: evidence.locator', 'field: evidence.page'),
  ],
  accepts: [
    edit('corrections/guard-second-locator.mdx', 'evidence.locator', 'measures.0.count'),
    // A record that was taken away keeps the corrections that it had.
    {
      'corrections/guard-third-removed.mdx': removal,
      ...edit('corrections/guard-second-locator.mdx', 'claims/guard-second', 'claims/guard-third'),
    },
  ],
  *run(draft, { known, where }) {
    const ids = knownIds(known);
    for (const { file, data } of draft.corrections.values()) {
      // Those of ids have a check of their own (former-id).
      if (data.field === 'id') continue;
      const [name = '', id] = data.record.split('/');
      const collection = collectionNames.find((known) => known === name);
      const isKnown =
        id === undefined
          ? name === 'case'
          : known.has(data.record as RecordKey) || draft.formerIds.has(data.record as RecordKey);
      const wrong = unknownStep(collection, data.field);
      if (!isKnown)
        yield {
          ...where(file, ['record']),
          what: `This correction is of "${data.record}", which does not exist.`,
          fix:
            (collection
              ? ids.didYouMean(id ?? '', [collection])
              : didYouMean(name, [...collectionNames, 'case'])) +
            'If the record was renamed or removed, add a correction of its field id.',
        };
      else if (wrong)
        yield {
          ...where(file, ['field']),
          what: `"${wrong.step}" is not a field of ${id === undefined ? 'the case' : data.record}.`,
          fix: `${didYouMean(wrong.step, wrong.keys)}${wrong.keys.length ? `The fields are: ${wrong.keys.join(', ')}.` : 'Name the field alone.'} Write nested fields with dots: covers.occurred, measures.0.count.`,
        };
    }
  },
};

/** The first step of a dotted field that the schema does not have; a place in a list may be left out. */
function unknownStep(
  collection: CollectionName | undefined,
  field: string,
): { step: string; keys: string[] } | undefined {
  // The prose of a record.
  if (field === 'body') return undefined;
  const schema = collection ? collectionSchemas[collection] : caseFile;
  let path: FieldPath = [];
  for (const step of field.split('.')) {
    const inList = schemaAt(schema, [...path, 0]) !== undefined;
    if (inList && /^\d+$/.test(step)) {
      path = [...path, Number(step)];
      continue;
    }
    if (inList) path = [...path, 0];
    const keys = keysAt(schema, path);
    if (!keys.includes(step)) return { step, keys: path.length ? keys : [...keys, 'body'] };
    path = [...path, step];
  }
  return undefined;
}
