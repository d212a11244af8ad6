import { phrase } from '../text.ts';
import { collections } from './collections.ts';
import { numbered } from './plural.ts';

export const site = {
  skipToContent: 'Skip to content',
  menu: 'Pages of this case',
  languages: 'Languages',
  pageTitle: (page: string, site: string) => `${page} · ${site}`,
  published: 'First published',
  updated: 'This version published',
  version: 'Version',
  publisher: 'Published by',
  authors: 'Authors',
  contentLicence: 'Licence of the text',
  dataLicence: 'Licence of the data',
  repository: 'Source files',
  contact: 'Report a mistake',
  neutrality: 'Every number here belongs to the one who gave it. Nothing here decides guilt.',
  footnotes: 'Notes',
  backToReference: (reference: string) => `Back to reference ${reference}`,
  top: 'Back to the top',
};

export const nav = {
  home: 'Home',
  changes: 'What is new',
  incidents: collections.incidents.title,
  figures: collections.figures.title,
  claims: collections.claims.title,
  sources: collections.sources.title,
  actors: collections.actors.title,
  places: collections.places.title,
  notes: collections.notes.title,
  corrections: collections.corrections.title,
  charts: 'Charts',
  data: 'Data',
  search: 'Search',
  colophon: 'Colophon',
  accessibility: 'Accessibility',
};

export const common = {
  none: 'none',
  notKnown: 'not known',
  total: 'Total',
  everyone: 'everyone',
  /** A group of the axis attributed_to: who did it, by the speaker; not who the people were. */
  attributedTo: <Piece>(who: Piece) => phrase`attributed to: ${who}`,
  seeAll: (what: string) => `See all: ${what}`,
  more: 'More',
  labelled: (label: string, value: string) => `${label}: ${value}`,
  /** A document in short: who published it, and when. */
  source: (publisher: string, day: string) => `${publisher}, ${day}`,
  quoted: (text: string) => `“${text}”`,
  aside: (text: string, aside: string) => `${text} (${aside})`,
  /** Behind a number in prose that no longer stands. */
  since: { superseded: 'since replaced', retracted: 'since retracted' },
  bytes: numbered('# byte', '# bytes'),
};
