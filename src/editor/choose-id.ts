import type { Content } from '../casebook/read.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { idForm, isId, type Id } from '../schemas/id.ts';
import { makeId } from './ids.ts';
import type { PromptIO } from './interview.ts';

/** The id of a new record: the one that was given, the one that its title makes, or the one that is chosen when asked. */
export async function chooseId(
  given: string | undefined,
  title: string,
  collection: CollectionName,
  { known }: Content,
  { ask }: PromptIO,
): Promise<{ id: Id } | { wrong: string }> {
  const made = makeId(title);
  const proposal = made && 'proposal' in made ? made.proposal : undefined;
  const certain = given ?? (made && 'id' in made ? made.id : undefined);
  const id = certain ?? (ask && ((await ask(question(proposal))).trim() || proposal));
  if (!id)
    return {
      wrong: `An id is a lasting address, and none can be made from "${title}" for certain. Choose one in letters a–z: --id ${proposal ?? 'a-short-name'}`,
    };
  if (!isId(id)) return { wrong: `"${id}" cannot be an id: ${idForm}.` };
  if (known.has(`${collection}/${id}`))
    return {
      wrong: `${collection}/${id}.mdx exists, and is never written over. Choose another id: --id ${freeId(id, collection, known)}`,
    };
  return { id };
}

function question(proposal: string | undefined): string {
  return `An id for it, in letters a–z: its lasting address${proposal ? ` [${proposal}]` : ''}: `;
}

function freeId(id: string, collection: CollectionName, known: Content['known']): string {
  let number = 2;
  while (known.has(`${collection}/${id}-${number}`)) number++;
  return `${id}-${number}`;
}
