import { parseEdtf } from '../schemas/edtf.ts';
import { sha256Of } from '../text/sha256.ts';
import { idFromName } from './ids.ts';
import { slug } from '../text/slug.ts';
import { complainer, type RecordFile } from './importing.ts';

/** The documents that a dataset cites: a source and its publisher for each, and what could not be read as one. */
export interface CitedArticles {
  /** Ids of the sources, in their order, each once. */
  sources: string[];
  files: RecordFile[];
  unread: string[];
}

/**
 * Reads UCDP's `source_article`: `"office,2016-01-31,headline"`, joined by semicolons. Titles stay in
 * their publishers' words; their language is not told. Nobody here has read the documents.
 */
export function articlesIn(cell: string): CitedArticles {
  const files = new Map<string, RecordFile>();
  const sources = new Set<string>();
  const unread: string[] = [];
  const written = /"\s*;\s*"/.test(cell) ? cell.split(/"\s*;\s*"/) : [cell];
  for (const quoted of written) {
    const article = quoted
      .replace(/^"+|"+$/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (article === '') continue;
    const [, office = '', published = '', title = ''] =
      /^(.*?),\s*(\d{4}-\d{2}-\d{2}),\s*(.+)$/.exec(article) ?? [];
    const complaintAbout = complainer();
    const made = parseEdtf(published) ? articleFiles(office, published, title) : [];
    const [source, publisher] = made;
    if (!source || !publisher || complaintAbout(made) !== undefined) unread.push(article);
    else {
      sources.add(source.path.slice('sources/'.length, -'.mdx'.length));
      for (const file of made) files.set(file.path, file);
    }
  }
  return { sources: [...sources], files: [...files.values()], unread };
}

function articleFiles(office: string, published: string, title: string): RecordFile[] {
  const publisher = publisherFile(office);
  const mark = sha256Of(JSON.stringify([office, published, title]), 8);
  return [
    {
      path: `sources/${slug(office, 30) || 'article'}-${published}-${mark}.mdx`,
      front: {
        title,
        publisher: publisher.path.slice('actors/'.length, -'.mdx'.length),
        kind: 'other',
        language: 'und',
        published,
      },
      body: '',
    },
    publisher,
  ];
}

/** Makes the record of a publisher, one for each exact spelling of its name. */
export function publisherFile(name: string): RecordFile {
  return {
    path: `actors/${idFromName(name, 'publisher', JSON.stringify(['publisher', name]))}.mdx`,
    front: { names: [{ value: name, lang: 'en' }], kind: 'media', party: false },
    body: '',
  };
}
