import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { parseOutcome, singleOutcomes } from '../schemas/outcome.ts';

const ofOutcomes = singleOutcomes.flatMap((outcome) => [`minimum-${outcome}`, `claims-${outcome}`]);

/**
 * The places on the page of a record to which a link can lead, as the components in src/components/pages name them. Which
 * of them a page has depends on what there is to show; the headings of a text have none.
 */
export const pageAnchors: Record<CollectionName | 'case', readonly string[]> = {
  case: ['happened', 'incidents', 'days', 'figures', ...ofOutcomes, 'history'],
  incidents: [
    'claims',
    'over-time',
    'assessment',
    'parts',
    'actors',
    'figures',
    ...ofOutcomes,
    'history',
  ],
  figures: ['roles', 'allegations', 'incidents', 'claims', 'history'],
  claims: [
    ...singleOutcomes.map((outcome) => `number-${outcome}`),
    'relations',
    'check',
    'history',
  ],
  sources: ['capture', 'claims', 'allegations', 'incidents', 'history'],
  actors: [
    'terms',
    'claims',
    'about',
    'allegations',
    'relayed',
    'published',
    'incidents',
    'history',
  ],
  places: ['contains', 'incidents', 'claims', 'history'],
  notes: ['others', 'history'],
  corrections: [],
};

/** Whether a page of a kind may have a place of this name; those of joined outcomes are not listed. */
export function isAnchorOf(kind: CollectionName | 'case', anchor: string): boolean {
  const [, outcome] =
    (kind === 'claims' ? /^number-(.+)$/ : /^(?:minimum|claims)-(.+)$/).exec(anchor) ?? [];
  const ofOutcome = ['case', 'incidents', 'claims'].includes(kind);
  return (
    pageAnchors[kind].includes(anchor) ||
    (ofOutcome && outcome !== undefined && parseOutcome(outcome) !== undefined)
  );
}

/** The collection of the page that a file or an address leads to: `claims/x.mdx`, `ar/claims/x.mdx`, `/claims/x/`. */
export function pageKind(path: string): CollectionName | 'case' | undefined {
  if (/(?:^|\/)case\.mdx$/.test(path)) return 'case';
  const steps = path.split('/').filter(Boolean);
  return steps.length >= 2 ? collectionNames.find((name) => name === steps.at(-2)) : undefined;
}
