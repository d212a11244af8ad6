import type { Claim, Source } from '../casebook/entry.ts';
import type { Draft } from '../casebook/link.ts';
import { compareProblems, type Position, type Problem } from '../casebook/problem.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Path } from '../schemas/shape.ts';
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
import { placeOf, type Place } from './place.ts';
import { quotesOf } from './quotes.ts';

/** What became of one piece of text that should stand in a source. */
export interface Verdict {
  /** The record or file that says it: `claims/ministry-first-count`. */
  record: string;
  source: string;
  phrase: string;
  /** Every place where it stands, in order. Empty: it is not there, or there was nothing to look in. */
  places: Place[];
  state: 'found' | 'not-found' | 'no-capture';
}

/** What became of one source's text. */
export interface SourceVerdict {
  source: string;
  /** `unidentified`: read, but the record gives no hash to hold it against. */
  state: 'identical' | 'changed' | 'unreadable' | 'unidentified' | 'missing' | 'never-captured';
}

/** The outcome of verifying a casebook against the texts of its sources. */
export interface Verification {
  sources: SourceVerdict[];
  claims: Verdict[];
  quotes: Verdict[];
  problems: Problem[];
  /** Captures that belong to no source of the case, with the source that may have been meant. */
  strangers: string[];
}

export interface VerifyOptions {
  /** Whether what cannot be verified is an error. */
  strict?: boolean;
}

type Where = (file: string, path: Path) => Position;

/** Holds every claim's phrase, every quotation with a source and every term against the captures. */
export function verifyEvidence(
  draft: Draft,
  where: Where,
  captures: Captures,
  { strict = false }: VerifyOptions = {},
): Verification {
  const problems: Problem[] = [];
  const report = (
    code: EvidenceCode,
    place: Position,
    { what, fix }: Pick<Problem, 'what' | 'fix'>,
  ) => problems.push({ code, severity: severityOf(code, strict), ...place, what, fix });

  const haystacks = new Map<string, Haystack>();
  const sources = [...draft.sources.values()].map((source): SourceVerdict => {
    const bytes = captures.texts.get(source.id);
    const place = where(source.file, source.data.capture ? ['capture'] : ['title']);
    const { state, text, finding } = judgeCapture(source, bytes);
    if (finding) report(finding.code, place, finding);
    if (text !== undefined) haystacks.set(source.id, haystackOf(text));
    return { source: source.id, state };
  });

  const claims = [...draft.claims.values()].map((claim) => {
    const verdict = look(`claims/${claim.id}`, claim.data.source, claim.data.evidence.phrase);
    const place = where(claim.file, ['evidence', 'phrase']);
    if (verdict.state === 'not-found') report('phrase-not-found', place, absence(claim));
    return verdict;
  });

  const quotes = quotesOf(draft).map((quote) => {
    const verdict = look(quote.record, quote.source, quote.words);
    if (verdict.state === 'not-found')
      report('quote-not-found', quote.at, {
        what: `The quotation "${quote.words}" is not in the text of ${quote.source}.`,
        fix: nearestText(quote.source, quote.words),
      });
    return verdict;
  });

  for (const { file, id, data } of draft.actors.values())
    data.termsUsed.forEach(({ term, usedBy }, index) => {
      const everywhere = [...haystacks.values()];
      if (everywhere.length === 0) return;
      if (everywhere.some((haystack) => findPhrase(haystack, term).length > 0)) return;
      report('term-not-found', where(file, ['termsUsed', index, 'term']), {
        what: `The term "${term}", which ${usedBy} is said to use for ${id}, is in none of the texts that are there.`,
        fix: 'Write it letter for letter as it was used, or add the source in which it was.',
      });
    });

  return {
    sources,
    claims,
    quotes,
    problems: problems.sort(compareProblems),
    strangers: strangersOf(draft, captures),
  };

  function look(record: string, source: string, phrase: string): Verdict {
    const haystack = haystacks.get(source);
    const places = haystack
      ? findPhrase(haystack, phrase).map((found) => placeOf(haystack.original, found))
      : [];
    const state = !haystack ? 'no-capture' : places.length > 0 ? 'found' : 'not-found';
    return { record, source, phrase, places, state };
  }

  function absence({ data }: Claim) {
    return {
      what: `The phrase "${data.evidence.phrase}" is not in the text of ${data.source}, so the claim has no evidence there.`,
      fix: nearestText(data.source, data.evidence.phrase),
    };
  }

  function nearestText(source: string, phrase: string): string {
    const haystack = haystacks.get(source);
    const nearest = haystack && nearestTo(haystack, phrase);
    if (!haystack || !nearest)
      return 'Nothing in that text is like it. Copy the words from the source letter for letter, or name the source in which they are.';
    const { line, column, text } = placeOf(haystack.original, nearest);
    const difference = nearest.onlyCase ? ', which differs in capital letters only' : '';
    return `The nearest words of the source are "${text}" (line ${line}, column ${column})${difference}. If they are meant, copy them letter for letter; if they say something else, the claim needs another look.`;
  }
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

function strangersOf(draft: Draft, { texts, others }: Captures): string[] {
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
