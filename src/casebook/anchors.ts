import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { outcomes } from '../schemas/outcome.ts';

const ofOutcomes = outcomes.flatMap((outcome) => [`minimum-${outcome}`, `claims-${outcome}`]);

/**
 * The places on the page of a record to which a link can lead, as the components in src/components/pages name them. Which
 * of them a page has depends on what there is to show; the headings of a text have none.
 */
export const pageAnchors: Record<CollectionName | 'case', readonly string[]> = {
  case: ['claims', 'map', 'timeline', 'days', 'incidents', 'figures', ...ofOutcomes],
  incidents: [
    'claims',
    'over-time',
    'assessment',
    'parts',
    'actors',
    'figures',
    'sources',
    ...ofOutcomes,
  ],
  figures: ['roles', 'allegations', 'incidents', 'claims'],
  claims: ['numbers', 'relations', 'verify'],
  sources: ['capture', 'claims', 'allegations'],
  actors: ['terms', 'claims', 'relayed', 'published', 'incidents'],
  places: ['contains', 'incidents', 'claims'],
  notes: ['others'],
  corrections: [],
};

/** What kind of page a file or an address leads to: `claims/x.mdx`, `ar/claims/x.mdx`, `/claims/x/`. */
export function pageKind(path: string): CollectionName | 'case' | undefined {
  if (/(?:^|\/)case\.mdx$/.test(path)) return 'case';
  const steps = path.split('/').filter(Boolean);
  return steps.length >= 2 ? collectionNames.find((name) => name === steps.at(-2)) : undefined;
}
