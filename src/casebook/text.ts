import { pointAt } from '../prose/position.ts';
import { largestFile, type Unreadable } from './files.ts';
import type { Diagnostic, LineColumn } from './diagnostic.ts';
import type { Severity } from './problem.ts';

export interface TextOfFile {
  /** In UTF-8 with LF line ends, or undefined when it cannot be told for sure. */
  text: string | undefined;
  findings: (Diagnostic & { severity?: Severity })[];
}

const top: LineColumn = { line: 1, column: 1 };

/** The text of a file's bytes, with what is wrong with them. Never throws. */
export function decodeText(bytes: Uint8Array | Unreadable): TextOfFile {
  if (bytes === 'not-a-file')
    return refused({
      code: 'not-a-file',
      ...top,
      what: 'This is not an ordinary file (a symbolic link, perhaps), and it could lead outside the content folder.',
      fix: 'Put the file itself here.',
    });
  if (bytes === 'no-access')
    return refused({
      code: 'not-a-file',
      ...top,
      what: 'This file or folder could not be read.',
      fix: 'Check that its name is plain and that you may read it.',
    });
  if (bytes === 'too-large' || bytes.length > largestFile)
    return refused({
      code: 'file-too-large',
      ...top,
      what: `This file is larger than ${largestFile / 1024 / 1024} MiB; a record is a page, not an archive.`,
      fix: 'Keep captures and data outside the content folder, and split long prose into notes.',
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused({
      code: 'not-utf8',
      ...firstBadByte(bytes),
      what: 'This file is not UTF-8 from here on, so its letters cannot be told for sure.',
      fix: 'Save it again as UTF-8 (in most editors: Save with Encoding).',
    });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refused({
      code: 'not-utf8',
      ...pointAt(text, nul),
      what: 'This file holds a null character here: it is not text in UTF-8.',
      fix: 'Save it again as UTF-8 (in most editors: Save with Encoding).',
    });
  const conflict = /^(?:<{7}|>{7}) /m.exec(text);
  if (conflict)
    return refused({
      code: 'merge-conflict',
      ...pointAt(text, conflict.index),
      what: 'Two versions of this file stand side by side: a merge was not finished.',
      fix: 'Keep the lines that are right, and take out those that begin with <<<<<<<, ======= or >>>>>>>.',
    });
  return withoutMarks(text);
}

/** The text without a byte order mark and with LF line ends, which are only worth a warning. */
function withoutMarks(text: string): TextOfFile {
  const findings: TextOfFile['findings'] = [];
  if (text.startsWith('\uFEFF'))
    findings.push({
      code: 'byte-order-mark',
      severity: 'warning',
      ...top,
      what: 'This file begins with a byte order mark, which other tools may read as a letter.',
      fix: 'Save it as UTF-8 without BOM.',
    });
  if (text.includes('\r'))
    findings.push({
      code: 'line-ends',
      severity: 'warning',
      ...pointAt(text, text.indexOf('\r')),
      what: 'This line ends as in Windows or an old Macintosh, which makes every line look changed in a review.',
      fix: 'Save the file with LF line ends.',
    });
  return { text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), findings };
}

function refused(finding: Diagnostic): TextOfFile {
  return { text: undefined, findings: [finding] };
}

/** The first byte that cannot be read as UTF-8. */
function firstBadByte(bytes: Uint8Array): LineColumn {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement character may also have been written as one: then the place is a little early.
  return pointAt(text, Math.max(0, text.indexOf('\uFFFD')));
}
