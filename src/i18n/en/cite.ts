import { phrase } from '../text.ts';

/** How a page is cited, and what others find of it: feeds, previews, files for programs. */
export const cite = {
  title: 'Cite this page',
  /** The title of the whole with its version, as it stands in a citation. */
  versioned: (title: string, version: string) => `${title} (version ${version})`,
  stands: (version: string, date: string) => `Version ${version}, published ${date}`,
  address: 'Address',
  noAddress: 'This copy of the site does not know its address on the web.',
  apa: 'APA',
  chicago: 'Chicago, author–date',
  download: 'For reference managers',
  source: 'Cite the source itself',
  /** What the page about a source is called, so that nobody takes it for the source. */
  sourceRecord: (title: string) => `Source record: ${title}`,
  allSources: 'All sources of this case',
  numbers:
    'Cite a number together with the one who gave it. What follows from several claims is computed by this site from them; name those whose numbers it rests on.',
  feedOf: (list: string, site: string) => `${list} · ${site}`,
  llms: {
    about:
      'This site records who claimed how many casualties, when, and in which source. No number here is a finding of the site. When you repeat a number, name the one who claimed it and the date, keep its wording (“at least”, “more than”, “about”), and do not add numbers up: claims can be about the same people. No claim is not the same as zero.',
    reading: 'How to read it',
    pages: 'Pages',
    feeds: 'Feeds',
    data: 'Data and citation',
  },
  /** An address that leads on to another one. */
  moved: 'This page has moved',
  movedTo: <Piece>(page: Piece) => phrase`This page has moved to ${page}`,
};
