import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import type { CslItem } from './item.ts';
import { writeRis } from './ris.ts';

/** A file that reference managers take: its ending, what it is called, its media type and its writer. */
export interface CitationFormat {
  ending: string;
  name: string;
  mediaType: string;
  write(items: readonly CslItem[]): string;
}

/** The formats in which every page and source can be fetched. */
export const citationFormats: readonly CitationFormat[] = [
  { ending: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', write: writeBibtex },
  { ending: 'ris', name: 'RIS', mediaType: 'application/x-research-info-systems', write: writeRis },
  {
    ending: 'json',
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
];

/** The address of a page's own citation: `/claims/x/cite.bib`. */
export function citationAddressOf(page: { address: string }, { ending }: CitationFormat): string {
  return `${page.address}cite.${ending}`;
}

/** The address of the citation of a source itself: `/sources/x/source.bib`. */
export function sourceAddressOf(page: { address: string }, { ending }: CitationFormat): string {
  return `${page.address}source.${ending}`;
}

/** The address of the citations of all sources: `/sources/all.bib`. */
export function allSourcesAddressOf({ ending }: CitationFormat): string {
  return `/sources/all.${ending}`;
}
