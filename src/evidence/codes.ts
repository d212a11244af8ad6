import type { Severity } from '../casebook/problem.ts';

/** The documentation of a code of the verifier, printed in `docs/checks/`. */
export interface EvidenceRule {
  code: string;
  severity: Severity;
  rule: string;
  why: string;
}

/** Everything that `npm run verify` reports. */
export const evidenceRules = [
  {
    code: 'capture-changed',
    severity: 'error',
    rule: 'The text of a source has the length and the SHA-256 that its record gives.',
    why: 'What was read must be what others read. A text that changed without notice cannot bear a number.',
  },
  {
    code: 'capture-unreadable',
    severity: 'error',
    rule: 'The text of a source is an ordinary file in UTF-8 of at most 16 MiB.',
    why: 'A phrase can be looked for only in letters that are known for sure.',
  },
  {
    code: 'capture-missing',
    severity: 'warning',
    rule: 'For every source with a recorded capture, its text is in the folder of captures.',
    why: 'Captures are not published, so not everybody has them. What is not there is told, and with --strict it is an error.',
  },
  {
    code: 'capture-unrecorded',
    severity: 'warning',
    rule: 'A source whose text is in the folder of captures records its length and SHA-256.',
    why: 'Without them nobody else can tell whether the text that they hold is the one that was read.',
  },
  {
    code: 'phrase-not-found',
    severity: 'error',
    rule: "The words of a claim's evidence stand in the text of its source.",
    why: 'The phrase is how anybody can check that the number was said. One that is not in the source is evidence of nothing.',
  },
  {
    code: 'quote-not-found',
    severity: 'error',
    rule: 'The words of a quotation stand in the text of the source that it names.',
    why: 'Quotation marks promise the words themselves.',
  },
  {
    code: 'term-not-found',
    severity: 'warning',
    rule: "A term recorded under an actor's termsUsed stands in one of the texts that are there.",
    why: 'A loaded word is recorded only as the word of somebody who used it.',
  },
] as const satisfies readonly EvidenceRule[];

export type EvidenceCode = (typeof evidenceRules)[number]['code'];

/** The severity of a code; what was not verified is an error too when every phrase must be. */
export function severityOf(code: EvidenceCode, strict: boolean): Severity {
  if (strict && code.startsWith('capture-')) return 'error';
  return evidenceRules.find((rule) => rule.code === code)?.severity ?? 'error';
}
