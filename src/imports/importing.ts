import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import type { Refusal } from './table.ts';

/** A content file in the making. */
export interface RecordFile {
  /** Below the content folder: `places/harbour.mdx`. */
  path: string;
  front: Record<string, unknown>;
  /** Safe MDX; may be empty. */
  body: string;
}

/** The records made of one row of a file. */
export interface ImportedRow {
  /** The id of the record that stands for the row. */
  record: string;
  /** Changes when the row does. */
  digest: string;
  /** The files that the row alone makes, and makes anew when it changes. */
  own: RecordFile[];
  /** Files that other rows may make too: places, sides, cited articles. */
  shared: RecordFile[];
  /** Cells that the records do not hold, by column. */
  kept: Record<string, string>;
  /** Cells that were kept and made no record, with the reason. */
  remarks: Refusal[];
}

/** A file about to be imported. */
export interface Importing {
  /** The name of the files in `imports/`. */
  dataset: string;
  keptColumns: readonly string[];
  /** Files that stand for the whole, written where they are not there yet. */
  frame: RecordFile[];
  /** The source that the whole file is, with what is known of its bytes; none where rows name their own. */
  captured: { path: string; capture: Capture } | undefined;
  /** Notes for a person to look at. */
  remarks: string[];
  rows(): Generator<ImportedRow | { refused: Refusal[] }, void>;
}

export interface Capture {
  sha256: string;
  bytes: number;
  mime: string;
}

/** The dataset as a whole, and the folder that it is imported into. */
export interface Dataset {
  /** Its title in a citation. */
  title: string;
  /** When it was published (EDTF); without it, open from the last day of the rows on. */
  published: string | undefined;
  /** The day of the import (`YYYY-MM-DD`, UTC), on which its claims are entered. */
  recorded: string;
  capture: Capture;
  /** The incident of the case that all others are parts of; undefined when there is no case yet. */
  root: string | undefined;
}

/**
 * Asks the schemas about files, and remembers those that are sound, for many rows share a place. Gives what
 * is wrong first, in words; undefined for nothing.
 */
export function complainer(): (files: readonly RecordFile[]) => string | undefined {
  const sound = new Set<string>();
  return (files) => {
    for (const file of files) {
      if (sound.has(file.path)) continue;
      const complaint = complaintAbout(file);
      if (complaint !== undefined) return complaint;
      sound.add(file.path);
    }
    return undefined;
  };
}

function complaintAbout({ path, front }: RecordFile): string | undefined {
  const [collection = ''] = path.split('/');
  const issue = collectionSchemas[collection as CollectionName].safeParse(front).error?.issues[0];
  return issue && `It makes no valid record: ${issue.path.join('.')}: ${issue.message}.`;
}

/** A case and its root incident, for a folder that has none. */
export function caseFiles(about: {
  root: string;
  title: string;
  summary: string;
  author: string;
  first: string;
  last: string;
  published: string;
}): RecordFile[] {
  const { root, title, summary, author, first, last, published } = about;
  const span = `${first}/${last}`;
  const licence = { content: 'CC-BY-4.0', data: 'CC-BY-4.0' };
  const shown = { title, summary };
  return [
    {
      path: 'case.mdx',
      front: {
        ...shown,
        window: span,
        languages: ['en'],
        root,
        licence,
        authors: [{ name: author }],
        published,
        version: '0.1.0',
      },
      body: '',
    },
    {
      path: `incidents/${root}.mdx`,
      front: {
        ...shown,
        type: 'other',
        occurred: span,
        responsibility: 'unattributed',
        updated: published,
      },
      body: '',
    },
  ];
}
