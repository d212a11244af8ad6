import type { CollectionName } from '../../schemas/collections.ts';
import { splitKey } from '../entry.ts';
import type { LinkedRecords, Mention } from '../link.ts';
import { nounOf, oneOf } from '../nouns.ts';
import { roleOf } from '../role.ts';
import { knownIds, leadsNowhere } from '../known-ids.ts';
import type { Check, CheckContext } from '../check.ts';
import { edit } from '../examples.ts';

export const unknownReference: Check = {
  code: 'unknown-reference',
  severity: 'error',
  rule: 'Every id leads to a record.',
  why: 'A number whose source, asserter or incident cannot be opened cannot be verified by anybody.',
  refuses: [
    edit('claims/guard-second.mdx', 'source: gazette-2001-05-14', 'source: gazette-2001-05-41'),
    edit('claims/guard-first.mdx', 'assertedBy: lake-guard', 'assertedBy: fishermen'),
    edit('claims/guard-second.mdx', 'source: gazette-2001-05-14', 'source: lake-guard'),
    edit('claims/guard-first.mdx', 'incidents: [ferry-sinking]', 'incidents: [ferry-accident]'),
    {
      ...edit('incidents/ferry-sinking.mdx', 'source="gazette-2001-05-14" /', 'source="gazette" /'),
      ...edit('ar/incidents/ferry-sinking.mdx', 'gazette-2001-05-14" />\n\nو', 'gazette" />\n\nو'),
    },
    edit('case.mdx', 'root: lake-storm', 'root: lake-strom'),
  ],
  accepts: [edit('claims/families-missing.mdx', 'north-shore-families', 'ada-example')],
  *run(draft, context) {
    const ids = knownIds(context.known);
    for (const mention of draft.mentions) {
      const { path, to } = mention;
      if (path?.at(-1) === 'group' || !leadsNowhere(to, context.known)) continue;
      const { id, collections } = to;
      const meant =
        formerly(id, collections, draft) ||
        ids.didYouMean(id, collections) ||
        elsewhere(id, collections, context);
      yield {
        ...placeOf(mention, context),
        what: `${subjectOf(mention)} ${phraseOf(mention)} "${id}", which ${absence(mention)}.`,
        fix: `${meant}${meant ? 'Otherwise add' : 'Add'} ${collections.map((name) => `${name}/${id}.mdx`).join(' or ')}.`,
      };
    }
  },
};

function placeOf({ file, path, at }: Mention, context: CheckContext) {
  return at ? { file, line: at.line, column: at.column } : context.where(file, path ?? []);
}

function subjectOf({ file, component }: Mention): string {
  if (component !== undefined) return `This <${component}>`;
  const role = roleOf(file);
  if ('code' in role) return 'This text';
  if (role.kind === 'case') return 'The case';
  return role.kind === 'record' ? `This ${nounOf(role.collection)}` : 'This text';
}

/** How a field names a record; of a list of fields, the last key that has a phrase of its own. */
const phrases: Record<string, string> = {
  assertedBy: 'is asserted by',
  source: 'cites source',
  via: 'was relayed by actor',
  coordinatesFrom: 'takes its coordinates from source',
  incidents: 'covers incident',
  supersedes: 'supersedes claim',
  includes: 'includes claim',
  repeats: 'repeats claim',
  disputes: 'disputes claim',
  mayOverlap: 'may overlap',
  disjointFrom: 'counts other people than claim',
  apartFrom: 'is kept apart from incident',
  partOf: 'is part of incident',
  publisher: 'was published by actor',
  imprint: 'names as its imprint note',
  root: 'has as its root incident',
};

const componentPhrases: Record<string, string> = {
  Cite: 'cites source',
  Count: 'takes a number from claim',
};

function phraseOf({ path, component, to }: Mention): string {
  const names = `names ${to.collections.map(nounOf).join(' or ')}`;
  if (component !== undefined) return componentPhrases[component] ?? names;
  if (path?.at(-1) === 'within')
    return to.collections.includes('actors') ? 'is a part of actor' : 'lies within place';
  const key = path?.findLast((step) => typeof step === 'string' && step in phrases);
  const phrase = key === undefined ? undefined : phrases[key];
  return phrase ?? names;
}

function absence({ to }: Mention): string {
  const [first, ...others] = to.collections.map(oneOf);
  return others.length > 0
    ? `is neither ${[first, ...others].join(' nor ')} of this case`
    : 'does not exist';
}

/** A word on an id that a record had once. */
function formerly(
  id: string,
  collections: readonly CollectionName[],
  draft: LinkedRecords,
): string {
  for (const collection of collections) {
    const former = draft.formerIds.get(`${collection}/${id}`);
    if (former?.now) return `"${id}" is an old id: write "${splitKey(former.now)[1]}". `;
    if (former?.correction)
      return `"${id}" was taken away, see ${former.correction.file}: ${former.correction.data.because} `;
  }
  return '';
}

/** A word on an id that is there, but as another kind of record. */
function elsewhere(
  id: string,
  collections: readonly CollectionName[],
  { known }: CheckContext,
): string {
  const found = (['actors', 'figures', 'sources', 'claims', 'incidents', 'places'] as const).find(
    (collection) => known.has(`${collection}/${id}`),
  );
  return found
    ? `"${id}" is ${oneOf(found)}; ${collections.map(oneOf).join(' or ')} belongs here. `
    : '';
}
