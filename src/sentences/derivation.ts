import { type Casebook } from '../casebook/link.ts';
import { formatCount, formatDate, formatNumber, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { voicesOfPart, type TallyPart, type PartsSum } from '../tally/parts.ts';
import {
  standingOf,
  statementsOf as statementsOfClaim,
  type Statement,
} from '../tally/statement.ts';
import { statementsBehind, type Basis, type Scoped, type Tally } from '../tally/tally.ts';
import { aboutBasis, aboutOf, attributed, partTitled, titled } from './about.ts';
import { atLeast, capital, partsSentence, supportedPeople, supportTold, worded } from './answer.ts';
import { groupNamed, linked, listed, speaker, subject, type Named, type Told } from './pieces.ts';

/** One section of a derivation: a heading with its sentences. */
export interface DerivationSection {
  /** `most` stands in the place of `counted` where several numbers stand beside each other. */
  part: 'counted' | 'most' | 'alsoSupported' | 'leftOut';
  lines: Told[];
  /** The supports of which the first lines tell, in their order. */
  supports: readonly Basis[];
}

/** How the numbers of a tally follow from the claims, step by step: what they rest on, what else was supported, what was left out and why. */
export function derivationSections(
  casebook: Casebook,
  tally: Tally,
  locale: Locale,
): DerivationSection[] {
  const { basis, tied, supports } = tally;
  const isUsed = (support: Basis) =>
    support === basis ||
    (support.rule === 'statement' && tied.some((statement) => statement === support.statement));
  const used = supports.filter(isUsed);
  const others = supports.filter((support) => !isUsed(support));
  const sections: DerivationSection[] = [
    {
      part: tally.answer.form === 'one' ? 'counted' : 'most',
      lines: [
        ...used.map((support) => stepOf(casebook, tally, support, locale)),
        ...floorLines(casebook, tally, locale),
      ],
      supports: used,
    },
    {
      part: 'alsoSupported',
      lines: others.map((support) => stepOf(casebook, tally, support, locale)),
      supports: others,
    },
    {
      part: 'leftOut',
      lines: [
        ...leftParts(casebook, tally, locale),
        ...supports.flatMap((support) => leftOf(casebook, tally, support, locale)),
        ...leftStatements(casebook, tally, locale),
      ],
      supports: [],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** What a support rests on, as a sentence with its speakers. */
export function stepOf(
  casebook: Casebook,
  { incident, outcome }: Pick<Tally, 'incident' | 'outcome'>,
  basis: Basis,
  locale: Locale,
): Told {
  if (basis.rule === 'parts') return partsStep(casebook, basis, outcome, locale);
  const words = strings(locale).tally.derivationOf;
  const [first] = statementsBehind(basis) as [Statement];
  const who = capital([subject(casebook, first.claim.data.assertedBy, locale)], locale);
  const people: Told = [linked(supportedPeople(basis, first, locale), first)];
  switch (basis.rule) {
    case 'statement':
    case 'group': {
      const about = aboutBasis(casebook, basis, incident, locale);
      return about
        ? words.statementOf<Told>(who, about, people).flat()
        : words.statement<Told>(who, people).flat();
    }
    case 'groups': {
      const groups = basis.counted.map(({ group, count }): Told =>
        words
          .term<Told>(groupNamed(casebook, { by: basis.by, group }, locale), [
            formatNumber(count.min, locale),
          ])
          .flat(),
      );
      return words.groups<Told>(who, listed(groups, locale), people).flat();
    }
    case 'increments': {
      const days = basis.statements.map((statement): Told => {
        const { occurred } = statement.claim.data.covers;
        const number = linked(formatCount(statement.count, locale), statement);
        return words.term<Told>([formatDate(occurred, locale)], [number]).flat();
      });
      return words
        .increments<Told>(who, listed(days, locale), [supportedPeople(basis, first, locale)])
        .flat();
    }
    case 'declared': {
      const terms = basis.supports.map((support): Told => {
        const about = aboutBasis(casebook, support, incident, locale);
        return supportTold(casebook, support, about, locale);
      });
      return words
        .declared<Told>(listed(terms, locale), [supportedPeople(basis, first, locale)])
        .flat();
    }
  }
}

/** What the parts give: one of them alone, or several together. */
function partsStep(casebook: Casebook, sum: PartsSum, outcome: Outcome, locale: Locale): Told {
  const words = strings(locale).tally.derivationOf;
  if (sum.counted.length > 1) {
    const people: Told = [atLeast(sum.value, outcome, locale)];
    const numbers = sum.counted.map((part) => partWithVoices(casebook, part, locale));
    const step = words.parts<Told>(listed(numbers, locale), people).flat();
    return sum.isExact ? step : [...step, ` ${words.greedy}`];
  }
  const alone = partsSentence(casebook, sum, outcome, locale).slice(0, -1);
  return outcome !== 'killed' && sum.left.length > 0
    ? words.largestPart<Told>(alone).flat()
    : alone;
}

/** A number of a part with its speakers: "6 for “Fire” (the Ministry)". */
function partWithVoices(casebook: Casebook, part: TallyPart, locale: Locale): Told {
  const voices = voicesOfPart(part).map((id) => speaker(casebook, id, locale));
  return strings(locale)
    .tally.derivationOf.part<Told>(
      [formatNumber(part.weight, locale)],
      partTitled(casebook, part, locale),
      listed(voices, locale),
    )
    .flat();
}

/** What may be built upon, where it is not the answer itself. */
function floorLines(casebook: Casebook, { n, floor, floorRestsOn }: Tally, locale: Locale): Told[] {
  if (n === null || n === floor) return [];
  const words = strings(locale).tally.derivationOf;
  if (floor === null) return [[words.noFloor]];
  const who: (Named | string)[] = floorRestsOn.map((id) => speaker(casebook, id, locale));
  return [words.floor<Told>([formatNumber(floor, locale)], listed(who, locale)).flat()];
}

function leftParts(
  casebook: Casebook,
  { parts: sum, asOf = Infinity }: Tally,
  locale: Locale,
): Told[] {
  if (!sum) return [];
  const words = strings(locale).tally.derivationOf;
  // What had not begun by the day is not silent about it.
  const silent = sum.silent.filter(({ data }) => (data.occurred.earliest ?? -Infinity) <= asOf);
  return [
    ...sum.left.map(({ part, overlaps }) => {
      const number = partWithVoices(casebook, part, locale);
      const others = overlaps.flatMap((other) =>
        other.kind === 'child' ? [other.id] : other.incidents,
      );
      return others.length > 0
        ? words.leftPart<Told>(number, titled(casebook, [...new Set(others)], locale)).flat()
        : words.smallerPart<Told>(number).flat();
    }),
    ...sum.beyond.map(({ part }) =>
      words.beyondPart<Told>(partWithVoices(casebook, part, locale)).flat(),
    ),
    ...(silent.length > 0
      ? [
          words
            .silentParts<Told>(
              titled(
                casebook,
                silent.map(({ id }) => id),
                locale,
              ),
            )
            .flat(),
        ]
      : []),
  ];
}

function leftOf(casebook: Casebook, tally: Tally, basis: Basis, locale: Locale): Told[] {
  const words = strings(locale).tally.derivationOf;
  if (basis.rule === 'increments')
    return basis.left.map((one) => left(casebook, tally, one, words.leftIncrement, locale));
  if (basis.rule !== 'groups') return [];
  const { by, statement } = basis;
  return basis.left.map(({ group, count }) => {
    const ofGroup = { ...statement, count, population: { by, group } };
    return left(casebook, tally, ofGroup, words.leftGroup, locale);
  });
}

/** The statements about the incident that support nothing, each with the reason. */
function leftStatements(casebook: Casebook, tally: Tally, locale: Locale): Told[] {
  const supporting = new Set(tally.supports.flatMap(statementsBehind));
  const scoped = new Map(tally.own.map((own) => [own.statement.claim.id, own]));
  return (casebook.claimsAbout.get(tally.incident.id) ?? [])
    .flatMap(statementsOfClaim)
    .filter(({ outcome }) => outcome === tally.outcome)
    .flatMap((statement): Told[] => {
      const own = scoped.get(statement.claim.id);
      const { state } = standingOf(casebook, statement, tally.asOf);
      if (state === 'unsaid' || (own && supporting.has(own.statement))) return [];
      const reason = state === 'current' ? reasonOf(own, statement) : state;
      return [left(casebook, tally, statement, strings(locale).tally.reason[reason], locale)];
    });
}

/** A number that was left out, with its speaker, what it counts, and the reason. */
function left(
  casebook: Casebook,
  { incident }: Tally,
  statement: Statement,
  reason: string,
  locale: Locale,
): Told {
  const people = capital(worded(statement, locale), locale);
  const about = aboutOf(casebook, statement, incident, locale);
  const told = attributed(casebook, people, [statement.claim.data.assertedBy], about, locale);
  return strings(locale).tally.derivationOf.left<Told>(told, [reason]).flat();
}

/** Why a current statement gives nothing to the number. */
function reasonOf(own: Scoped | undefined, { count }: Statement) {
  if (!own) return 'several';
  const { overall } = own.scope;
  if (overall !== 'same' && overall !== 'part') return overall;
  if (isBounded(count)) return 'upperOnly';
  return count.kind;
}
