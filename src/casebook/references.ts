import { caseFile } from '../schemas/case.ts';
import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import { referencesOf, type FieldPath, type SchemaReference } from '../schemas/shape.ts';

/** The words that a group of side or attributed_to may be instead of an actor. */
export const sideWords = ['civilians', 'unknown'];

/**
 * Every id that the front matter of a record, or of the case, names. The data may be as written, with
 * faults: what cannot be an id where it stands is passed over.
 */
export function referencesInFrontMatter(
  collection: CollectionName | 'case',
  data: unknown,
): SchemaReference[] {
  const schema = collection === 'case' ? caseFile : collectionSchemas[collection];
  return [...referencesOf(schema, data), ...(collection === 'claims' ? groupReferences(data) : [])];
}

/** Groups of the axes side, attributed_to and place are ids too, though their schema cannot say so. */
export function groupReferences(claim: unknown): SchemaReference[] {
  const { covers, measures } = (claim ?? {}) as Record<string, unknown>;
  return [
    ...groupsBelow(covers, ['covers'], undefined),
    ...groupsBelow(measures, ['measures'], undefined),
  ];
}

/** The groups in a value of which `by` names the axis, here or above. */
function groupsBelow(value: unknown, path: FieldPath, above: unknown): SchemaReference[] {
  if (typeof value !== 'object' || value === null) return [];
  const by = 'by' in value ? value.by : above;
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== 'group') return groupsBelow(inner, step, by);
    if (typeof inner !== 'string' || !/^[\w-]+$/.test(inner)) return [];
    const collection = collectionOfGroup(by, inner);
    return collection ? [{ path: step, id: inner, collections: [collection] }] : [];
  });
}

/** The collection that a group's id belongs to, or undefined when the group is a word. */
export function collectionOfGroup(axis: unknown, group: string): 'actors' | 'places' | undefined {
  if (axis === 'place') return 'places';
  const isActor = axis === 'side' || axis === 'attributed_to';
  return isActor && !sideWords.includes(group) ? 'actors' : undefined;
}
