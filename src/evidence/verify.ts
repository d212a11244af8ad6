import type { Source } from '../casebook/entry.ts';
import type { LinkedRecords } from '../casebook/link.ts';
import { compareProblems, type SourcePosition, type Problem } from '../casebook/problem.ts';
import { didYouMean } from '../text/suggest.ts';
import type { FieldPath } from '../schemas/shape.ts';
import {
  disguiseOf,
  fingerprintOf,
  largestCapture,
  type CaptureBytes,
  type Captures,
} from './capture.ts';
import { severityOf, type EvidenceCode } from './codes.ts';
import { findPhrase, haystackOf, type Haystack } from './find.ts';
import { nearestTo } from './nearest.ts';
import { capturePositionOf, type CapturePosition } from './place.ts';
import { quotesOf } from './quotes.ts';

/** The verdict on one text that should be found in a source. */
export interface EvidenceVerdict {
  /** The record or file that says it: `claims/ministry-first-count`. */
  record: string;
  source: string;
  phrase: string;
  /** Every place where it stands, in order. Empty: it is not there, or there was nothing to look in. */
  places: CapturePosition[];
  state: 'found' | 'not-found' | 'no-capture';
}

export interface SourceVerdict {
  source: string;
  /** `unidentified`: read, but the record gives no hash to hold it against. */
  state: 'identical' | 'changed' | 'unreadable' | 'unidentified' | 'missing' | 'never-captured';
}

/** The outcome of verifying a casebook against the texts of its sources. */
export interface Verification {
  sources: SourceVerdict[];
  claims: EvidenceVerdict[];
  quotes: EvidenceVerdict[];
  problems: Problem[];
  /** Captures that belong to no source of the case, with the source that may have been meant. */
  strangers: string[];
}

export interface VerifyOptions {
  /** Whether what cannot be verified is an error. */
  strict?: boolean;
}

type Where = (file: string, path: FieldPath) => SourcePosition;

/** Holds every claim's phrase, every quotation with a source and every term against the captures. */
export function verifyEvidence(
  draft: LinkedRecords,
  where: Where,
  captures: Captures,
  { strict = false }: VerifyOptions = {},
): Verification {
  const haystacks = new Map<string, Haystack>();
  const judged = [...draft.sources.values()].map((source) => {
    const judgement = judgeCapture(source, captures.texts.get(source.id));
    if (judgement.text !== undefined) haystacks.set(source.id, haystackOf(judgement.text));
    return { source, ...judgement };
  });
  const phrases = [...draft.claims.values()].map((claim) => ({
    claim,
    verdict: look(haystacks, `claims/${claim.id}`, claim.data.source, claim.data.evidence.phrase),
  }));
  const quotes = quotesOf(draft).map((quote) => ({
    quote,
    verdict: look(haystacks, quote.record, quote.source, quote.words),
  }));
  const faults: Fault[] = [
    ...judged.flatMap(({ source, finding }) => {
      const path = source.data.capture ? ['capture'] : ['title'];
      return finding ? [{ ...finding, at: where(source.file, path) }] : [];
    }),
    ...phrases
      .filter(({ verdict }) => verdict.state === 'not-found')
      .map(({ claim: { file, data } }) => ({
        code: 'phrase-not-found' as const,
        at: where(file, ['evidence', 'phrase']),
        what: `The phrase "${data.evidence.phrase}" is not in the text of ${data.source}, so the claim has no evidence there.`,
        fix: nearestText(haystacks.get(data.source), data.evidence.phrase),
      })),
    ...quotes
      .filter(({ verdict }) => verdict.state === 'not-found')
      .map(({ quote: { at, words, source } }) => ({
        code: 'quote-not-found' as const,
        at,
        what: `The quotation "${words}" is not in the text of ${source}.`,
        fix: nearestText(haystacks.get(source), words),
      })),
    ...absentTerms(draft, where, [...haystacks.values()]),
  ];
  return {
    sources: judged.map(({ source, state }) => ({ source: source.id, state })),
    claims: phrases.map(({ verdict }) => verdict),
    quotes: quotes.map(({ verdict }) => verdict),
    problems: faults
      .map(({ at, code, ...told }) => ({
        code,
        severity: severityOf(code, strict),
        ...at,
        ...told,
      }))
      .sort(compareProblems),
    strangers: strangersOf(draft, captures),
  };
}

interface Fault extends Pick<Problem, 'what' | 'fix'> {
  code: EvidenceCode;
  at: SourcePosition;
}

/** Looks a phrase up in the text of a source. */
function look(
  haystacks: ReadonlyMap<string, Haystack>,
  record: string,
  source: string,
  phrase: string,
): EvidenceVerdict {
  const haystack = haystacks.get(source);
  const places = haystack
    ? findPhrase(haystack, phrase).map((found) => capturePositionOf(haystack.original, found))
    : [];
  const state = !haystack ? 'no-capture' : places.length > 0 ? 'found' : 'not-found';
  return { record, source, phrase, places, state };
}

function nearestText(haystack: Haystack | undefined, phrase: string): string {
  const nearest = haystack && nearestTo(haystack, phrase);
  if (!haystack || !nearest)
    return 'Nothing in that text is like it. Copy the words from the source letter for letter, or name the source in which they are.';
  const { line, column, text } = capturePositionOf(haystack.original, nearest);
  const difference = nearest.onlyCase ? ', which differs in capital letters only' : '';
  return `The nearest words of the source are "${text}" (line ${line}, column ${column})${difference}. If they are meant, copy them letter for letter; if they say something else, the claim needs another look.`;
}

/** The terms of actors that stand in none of the texts, where there is any text. */
function absentTerms(draft: LinkedRecords, where: Where, haystacks: readonly Haystack[]): Fault[] {
  if (haystacks.length === 0) return [];
  return [...draft.actors.values()].flatMap(({ file, id, data }) =>
    data.termsUsed.flatMap(({ term, usedBy }, index): Fault[] =>
      haystacks.some((haystack) => findPhrase(haystack, term).length > 0)
        ? []
        : [
            {
              code: 'term-not-found',
              at: where(file, ['termsUsed', index, 'term']),
              what: `The term "${term}", which ${usedBy} is said to use for ${id}, is in none of the texts that are there.`,
              fix: 'Write it letter for letter as it was used, or add the source in which it was.',
            },
          ],
    ),
  );
}

interface Judgement {
  state: SourceVerdict['state'];
  text?: string;
  finding?: { code: EvidenceCode; what: string; fix: string };
}

function judgeCapture({ id, data }: Source, bytes: CaptureBytes | undefined): Judgement {
  if (bytes === undefined && !data.capture) return { state: 'never-captured' };
  if (bytes === undefined)
    return {
      state: 'missing',
      finding: {
        code: 'capture-missing',
        what: `The text of this source, ${id}.txt, is not in the folder of captures, so what rests on it was not verified.`,
        fix: 'Ask whoever read the source for the text; its SHA-256 tells whether it is the same.',
      },
    };
  if (typeof bytes === 'string')
    return unreadable(
      bytes === 'too-large'
        ? `${id}.txt is larger than ${largestCapture / 1024 / 1024} MiB.`
        : `${id}.txt is not an ordinary file; a link could lead anywhere.`,
      'Put the text itself there, as a file of plain text.',
    );
  const text = decode(bytes);
  if (text === undefined)
    return unreadable(
      `${id}.txt is not UTF-8.`,
      'Save the text as UTF-8, and record its SHA-256 anew.',
    );
  const actual = fingerprintOf(bytes);
  if (!data.capture)
    return {
      state: 'unidentified',
      text,
      finding: {
        code: 'capture-unrecorded',
        what: `${id}.txt is there, but this record does not say by which length and hash the text is known.`,
        fix: `If it is the text that was read, add capture: sha256: ${actual.sha256}, bytes: ${actual.bytes}, mime: text/plain.`,
      },
    };
  if (actual.sha256 === data.capture.sha256 && actual.bytes === data.capture.bytes)
    return { state: 'identical', text };
  const disguise = disguiseOf(bytes, data.capture.sha256);
  return {
    state: 'changed',
    text,
    finding: {
      code: 'capture-changed',
      what: `${id}.txt is not the text that was read: it has ${actual.bytes} bytes and SHA-256 ${actual.sha256}, and the record says ${data.capture.bytes} and ${data.capture.sha256}.`,
      fix:
        actual.sha256 === data.capture.sha256
          ? `The hash is right, so the length in the record is not: write bytes: ${actual.bytes}.`
          : disguise
            ? `It is the same text but for one thing: ${disguise}. Undo that.`
            : 'Find the text that was read. If the source itself has changed, read it again, and enter what it says now as another source.',
    },
  };
}

function unreadable(what: string, fix: string): Judgement {
  return { state: 'unreadable', finding: { code: 'capture-unreadable', what, fix } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function strangersOf(draft: LinkedRecords, { texts, others }: Captures): string[] {
  const unknown = [...texts.keys()]
    .filter((id) => !draft.sources.has(id))
    .map((id) =>
      `${id}.txt belongs to no source of the case. ${didYouMean(id, draft.sources.keys())}`.trim(),
    );
  return [
    ...unknown,
    ...others.map((name) => `${name} is not named like a capture (<source-id>.txt).`),
  ];
}
