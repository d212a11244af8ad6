import type { Check } from '../check.ts';
import { edit } from '../examples.ts';
import type { FieldPath } from '../../schemas/shape.ts';

export const repeatedReference: Check = {
  code: 'repeated-reference',
  severity: 'warning',
  rule: 'A list names a record once.',
  why: 'What stands twice was meant to be something else, or counts twice for somebody who works with the data.',
  refuses: [
    edit('incidents/ferry-sinking.mdx', '[north-harbour]', '[north-harbour, north-harbour]'),
    edit(
      'claims/guard-rescue.mdx',
      'evidence:',
      '  - claim: guard-second\n    because: The same bulletin.\nevidence:',
    ),
  ],
  accepts: [
    // One actor may have two roles.
    edit(
      'incidents/rescue-boat.mdx',
      'responsibility:',
      '  - actor: lake-guard\n    role: rescuer\nresponsibility:',
    ),
  ],
  *run(draft, { where }) {
    const first = new Map<string, FieldPath>();
    for (const { file, path, to } of draft.mentions) {
      if (!path || !isListed(path)) continue;
      const list = path.slice(0, typeof path.at(-1) === 'number' ? -1 : -2);
      const key = JSON.stringify([file, list, to.id]);
      const before = first.get(key);
      if (!before) first.set(key, path);
      else
        yield {
          ...where(file, path),
          what: `"${to.id}" stands twice in "${list.join(' ')}".`,
          fix: 'Take it out here, or name the record that was meant.',
          related: [{ ...where(file, before), what: 'The first time.' }],
        };
    }
  },
};

/** A plain list of ids, or a list of relations to claims or incidents. */
function isListed(path: FieldPath): boolean {
  const last = path.at(-1);
  return (
    typeof last === 'number' || (path.length === 3 && (last === 'claim' || last === 'incident'))
  );
}
