import type { Incident } from '../casebook/entry.ts';
import { descendantsOf, recordOf, type Casebook } from '../casebook/link.ts';
import {
  formatSaid,
  formatPeople,
  isolate,
  outcomeHeading,
  sentence,
  strings,
  type Locale,
} from '../i18n/index.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Extreme } from '../tally/answer.ts';
import { endOfDay } from '../tally/days.ts';
import { statementsOfPart, type PartsSum } from '../tally/parts.ts';
import { isSaidBy, momentSaid, standingOf, type Statement } from '../tally/statement.ts';
import {
  statementsBehind,
  assertersOf,
  type Basis,
  type Disagreement,
  type Tally,
} from '../tally/tally.ts';
import { aboutBasis, aboutOf, attributed, partTitled, titled } from './about.ts';
import { linked, listed, plainText, speaker, subject, type Told } from './pieces.ts';

/**
 * What the site says in its own voice of an incident and outcome: one answer with whose it is, or the
 * lowest and the highest with their speakers, and whether they agree (content model, "What follows
 * from the claims", rule 7). A sentence each; the first one is the answer.
 */
export function answerSentences(casebook: Casebook, tally: Tally, locale: Locale): Told[] {
  return [
    ...mainSentences(casebook, tally, locale),
    ...disagreementSentences(casebook, tally, locale),
    ...(tally.voices === 1 && tally.agree && tally.answer.form === 'one' && tally.tied.length > 0
      ? [[strings(locale).tally.answer.oneVoice]]
      : []),
  ];
}

/** The answer alone: one sentence, or the lowest and the highest. */
export function answerInBrief(casebook: Casebook, tally: Tally, locale: Locale): Told[] {
  return mainSentences(casebook, tally, locale).slice(0, 2);
}

/** The same as text, for titles, previews and meta tags. */
export function answerText(casebook: Casebook, tally: Tally, locale: Locale): string {
  return answerInBrief(casebook, tally, locale).map(plainText).join(' ');
}

/** The answer as a title: without its last full stop. */
export function answerTitle(casebook: Casebook, tally: Tally, locale: Locale): string {
  return answerText(casebook, tally, locale).replace(/\.$/, '');
}

/** The answer with what it is an answer to, so that it can stand alone; the case itself needs no name. */
export function findingTitle(casebook: Casebook, tally: Tally, locale: Locale): string {
  const { incident, outcome, n } = tally;
  const { labelled } = strings(locale).common;
  const answer = answerTitle(casebook, tally, locale);
  const finding = n === null ? labelled(outcomeHeading(outcome, locale), answer) : answer;
  if (incident.id === casebook.case.data.root) return finding;
  return labelled(plainText(titled(casebook, [incident.id], locale)), finding);
}

function mainSentences(casebook: Casebook, tally: Tally, locale: Locale): Told[] {
  const { answer, n, outcome, basis } = tally;
  const words = strings(locale).tally.answer;
  switch (answer.form) {
    case 'one': {
      if (!basis || n === null) return [];
      const statement = answer.inWordsOf;
      const people = statement ? worded(statement, locale) : [atLeast(n, outcome, locale)];
      const condition = { restsOn: tally.restsOn, isEither: answer.isEither };
      return [conditional(casebook, capital(people, locale), basis, condition, locale)];
    }
    case 'lowest_highest':
      return [
        ...extremeSentences(casebook, tally, answer, locale),
        ...(answer.more ? [moreSentence(casebook, tally, answer.more, locale)] : []),
        ...(answer.parts && !isToldBy(answer.more, answer.parts)
          ? [partsSentence(casebook, answer.parts, outcome, locale)]
          : []),
      ];
    case 'disagreement':
      return [[words.noSingle]];
    case 'none':
      return [[noneWords(casebook, tally, locale)]];
  }
}

function noneWords(casebook: Casebook, tally: Tally, locale: Locale): string {
  const words = strings(locale).tally.answer;
  const isSpokenOf = hasClaim(casebook, tally);
  if (tally.asOf === undefined) return isSpokenOf ? words.noneComparable : words.none;
  return isSpokenOf ? words.noneComparableByThen : words.noneByThen;
}

/** Whether any claim that was said by then gives this outcome of the incident or of a part of it. */
function hasClaim(casebook: Casebook, { incident, outcome, asOf }: Tally): boolean {
  return descendantsOf(casebook, incident.id).some((id) =>
    (casebook.claimsAbout.get(id) ?? []).some(
      (claim) =>
        isSaidBy(claim, asOf) && claim.data.measures.some((measure) => measure.outcome === outcome),
    ),
  );
}

/** Whether what the parts give is one number of a part that is told already. */
function isToldBy(told: Basis | undefined, { counted }: PartsSum): boolean {
  const [part, ...others] = counted;
  const statements = part ? statementsOfPart(part) : [];
  return (
    others.length === 0 &&
    told !== undefined &&
    statementsBehind(told).every((one) => statements.includes(one))
  );
}

/** What the parts of an incident give together, with whose numbers it rests on. */
export function partsSentence(
  casebook: Casebook,
  parts: PartsSum,
  outcome: Outcome,
  locale: Locale,
): Told {
  const words = strings(locale).tally.answer;
  const people: Told = [atLeast(parts.value, outcome, locale)];
  const [part, ...others] = parts.counted;
  const together =
    part && others.length === 0
      ? words.alone<Told>(partTitled(casebook, part, locale), people).flat()
      : words.partsTogether<Told>(people).flat();
  const isEither = false;
  return conditional(casebook, together, parts, { restsOn: assertersOf(parts), isEither }, locale);
}

/** A number with the condition under which it holds, as a sentence. */
function conditional(
  casebook: Casebook,
  people: Told,
  basis: Basis,
  { restsOn, isEither }: { restsOn: readonly string[]; isEither: boolean },
  locale: Locale,
): Told {
  const words = strings(locale).tally.answer;
  const who = listed(
    restsOn.map((id) => subject(casebook, id, locale)),
    locale,
  );
  const form = isEither ? words.either : restsOn.length > 1 ? words.together : words.one;
  return [...form<Told>(people, who).flat(), apartness(basis, locale), '.'];
}

/** What the record itself asserts when it adds. */
function apartness(basis: Basis, locale: Locale): string {
  const words = strings(locale).tally.answer;
  if (basis.rule === 'declared') return words.countedApart;
  if (basis.rule !== 'parts' || basis.counted.length < 2) return '';
  return basis.counted.length === 2 ? words.inBoth : words.inSeveral;
}

function extremeSentences(
  casebook: Casebook,
  tally: Tally,
  { lowest, highest, leavesRoom }: Extract<Tally['answer'], { form: 'lowest_highest' }>,
  locale: Locale,
): Told[] {
  const words = strings(locale).tally.answer;
  const tell = (form: typeof words.lowest, extreme: Extreme, isFirst: boolean) => {
    const people = extremeWords(extreme, locale);
    return form<Told>(
      isFirst ? capital(people, locale) : people,
      listed(
        extreme.by.map((id) => speaker(casebook, id, locale)),
        locale,
      ),
      [whenSaid(tally, extreme.statement, locale)],
    ).flat();
  };
  if (lowest.statement === highest.statement && lowest.statement.count.kind !== 'range')
    return [tell(words.only, lowest, true)];
  return [
    tell(words.lowest, lowest, false),
    tell(words.highest, highest, false),
    ...(leavesRoom && tally.agree ? [[words.leavesRoom]] : []),
  ];
}

/** The statement's own words with those whom they count; of a range the number at one end. */
function extremeWords({ statement, end }: Extreme, locale: Locale): Told {
  const { count, outcome } = statement;
  if (count.kind !== 'range') return worded(statement, locale);
  const number = { kind: 'exact' as const, min: end === 'low' ? count.min : count.max };
  return [linked(formatPeople(number, outcome, locale), statement)];
}

/** When a number was said, with "so far" where the incident had not ended by then. */
function whenSaid({ incident }: Tally, { claim }: Statement, locale: Locale): string {
  const day = formatSaid(claim.data.claimed, locale);
  const { latest } = incident.data.occurred;
  const isSoFar = latest === null || endOfDay(momentSaid(claim)) < endOfDay(latest);
  return isSoFar ? strings(locale).tally.answer.soFar(day) : day;
}

/** What somebody supports for a part or a group, where it is more than the lowest. */
function moreSentence(casebook: Casebook, tally: Tally, more: Basis, locale: Locale): Told {
  const words = strings(locale).tally.answer;
  const told = supportTold(casebook, more, undefined, locale);
  const about = aboutBasis(casebook, more, tally.incident, locale);
  return [...(about ? words.alone<Told>(about, told).flat() : told), '.'];
}

/** A support in people with its voices, in its own words where it is one number: "7 people killed (the Ministry)". */
export function supportTold(
  casebook: Casebook,
  basis: Basis,
  about: Told | undefined,
  locale: Locale,
): Told {
  const [first] = statementsBehind(basis) as [Statement];
  const people = linked(supportedPeople(basis, first, locale), first);
  return attributed(casebook, [people], assertersOf(basis), about, locale);
}

/** What a support says in people: its own words where it is one number, else "at least" its value. */
export function supportedPeople(basis: Basis, statement: Statement, locale: Locale): string {
  if (basis.rule === 'statement') return formatPeople(statement.count, statement.outcome, locale);
  if (basis.rule === 'group') return formatPeople(basis.count, statement.outcome, locale);
  return atLeast(basis.value, statement.outcome, locale);
}

function disagreementSentences(casebook: Casebook, tally: Tally, locale: Locale): Told[] {
  const words = strings(locale).tally.answer;
  const { incident } = tally;
  const [worst] = [...tally.disagreements].sort(
    (a, b) => b.bound.value - a.bound.value || a.ceiling.max - b.ceiling.max,
  );
  const parts = tally.disputedParts.map(({ id }) => id);
  return [
    ...(worst ? [disagreementSentence(casebook, incident, worst, locale)] : []),
    ...(parts.length > 0
      ? [words.disagreementIn<Told>(titled(casebook, parts, locale)).flat()]
      : []),
  ];
}

function disagreementSentence(
  casebook: Casebook,
  incident: Incident,
  { bound, ceiling }: Disagreement,
  locale: Locale,
): Told {
  const { statement, voice } = ceiling;
  const more = supportTold(casebook, bound, aboutBasis(casebook, bound, incident, locale), locale);
  const less = attributed(
    casebook,
    worded(statement, locale),
    [voice],
    aboutOf(casebook, statement, incident, locale),
    locale,
  );
  return strings(locale).tally.answer.disagreement<Told>(more, less).flat();
}

/** Which current claims about an incident dispute which, with their reasons; a sentence each. It changes no number. */
export function disputeSentences(
  casebook: Casebook,
  { incident, outcome, asOf }: Tally,
  locale: Locale,
): Told[] {
  const words = strings(locale).tally.answer;
  return (casebook.claimsAbout.get(incident.id) ?? []).flatMap((claim) => {
    const isCurrent = claim.data.measures.some((measure) => {
      const statement = { claim, ...measure, population: claim.data.covers.population };
      return (
        measure.outcome === outcome && standingOf(casebook, statement, asOf).state === 'current'
      );
    });
    return isCurrent
      ? claim.data.disputes.map(({ claim: id, because }) => {
          const other = recordOf(casebook, 'claims', id);
          return words
            .disputes<Told>(
              capital([subject(casebook, claim.data.assertedBy, locale)], locale),
              [subject(casebook, other.data.assertedBy, locale)],
              [isolate(because, locale)],
            )
            .flat();
        })
      : [];
  });
}

/** A statement in its own words, leading to its claim: "more than 70 people killed". */
export function worded(statement: Statement, locale: Locale): Told {
  return [linked(formatPeople(statement.count, statement.outcome, locale), statement)];
}

export function atLeast(n: number, outcome: Outcome, locale: Locale): string {
  return formatPeople({ kind: 'at_least', min: n }, outcome, locale);
}

/** As the beginning of a sentence: with a capital, where the language has them. */
export function capital(told: Told, locale: Locale): Told {
  const [first, ...rest] = told;
  if (first === undefined) return told;
  return typeof first === 'string'
    ? [sentence(first, locale), ...rest]
    : [{ ...first, text: sentence(first.text, locale) }, ...rest];
}
