import { recordOf, type Casebook } from '../casebook/link.ts';
import { formatNumber, formatPeople, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Part, PartsSum } from '../tally/parts.ts';
import { voicesOfPart } from '../tally/parts.ts';
import type { Statement } from '../tally/statement.ts';
import { standingOf, statementsOf as statementsOfClaim, type AsOf } from '../tally/statement.ts';
import type { Support } from '../tally/support.ts';
import { statementsOf, type Basis, type Scoped, type Tally } from '../tally/tally.ts';
import { atLeast, supportedPeople, worded } from './answer.ts';
import { groupNamed, listed, named, speaker, type Named, type Told } from './pieces.ts';

/** One section of a derivation: a heading with its sentences. */
export interface DerivationSection {
  part: 'counted' | 'alsoSupported' | 'leftOut';
  lines: Told[];
  /** The supports of which the first lines tell, in their order. */
  supports: readonly Basis[];
}

/** How the numbers of a tally follow from the claims, step by step: what they rest on, what else was supported, what was left out and why. */
export function derivationSections(
  casebook: Casebook,
  tally: Tally,
  locale: Locale,
  asOf?: AsOf,
): DerivationSection[] {
  const { basis, tied, supports } = tally;
  const isUsed = (support: Basis) =>
    support === basis ||
    (support.rule === 'statement' && tied.some((statement) => statement === support.statement));
  const used = supports.filter(isUsed);
  const others = supports.filter((support) => !isUsed(support));
  const sections: DerivationSection[] = [
    {
      part: 'counted',
      lines: [
        ...used.map((support) => stepOf(casebook, support, locale)),
        ...floorLines(casebook, tally, locale),
      ],
      supports: used,
    },
    {
      part: 'alsoSupported',
      lines: others.map((support) => stepOf(casebook, support, locale)),
      supports: others,
    },
    {
      part: 'leftOut',
      lines: [
        ...leftParts(casebook, tally.parts, locale),
        ...supports.flatMap((support) => leftOf(casebook, support, locale)),
        ...leftStatements(casebook, tally, locale, asOf),
      ],
      supports: [],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** What a support rests on, as a sentence with its speakers. */
export function stepOf(casebook: Casebook, basis: Basis, locale: Locale): Told {
  if (basis.rule === 'parts') return partsStep(casebook, basis, locale);
  const words = strings(locale).tally.derivationOf;
  const [first] = statementsOf(basis) as [Statement];
  const who: Told = [speaker(casebook, first.claim.data.assertedBy, locale)];
  const people: Told = [supportedPeople(basis, first, locale)];
  switch (basis.rule) {
    case 'statement': {
      const group = first.population;
      return group
        ? words.group<Told>(who, groupNamed(casebook, group, locale), worded(first, locale)).flat()
        : words.statement<Told>(who, worded(first, locale)).flat();
    }
    case 'group':
      return words.group<Told>(who, groupNamed(casebook, basis, locale), people).flat();
    case 'groups': {
      const groups = basis.counted.map(({ group, count }): Told => [
        ...groupNamed(casebook, { by: basis.by, group }, locale),
        ` ${formatNumber(count.min, locale)}`,
      ]);
      return words.groups<Told>(who, listed(groups, locale), people).flat();
    }
    case 'increments':
      return words.increments<Told>(who, numbersIn(basis.statements, locale), people).flat();
    case 'declared':
      return words
        .declared<Told>(
          listed(
            basis.supports.map((support): Told => stepOf(casebook, support, locale)),
            locale,
          ),
          people,
        )
        .flat();
  }
}

function numbersIn(statements: readonly Statement[], locale: Locale): Told {
  return listed(
    statements.map((statement) => worded(statement, locale)),
    locale,
  );
}

function partsStep(casebook: Casebook, sum: PartsSum, locale: Locale): Told {
  const words = strings(locale).tally.derivationOf;
  const outcome = outcomeOf(sum);
  const people: Told = [outcome ? atLeast(sum.value, outcome, locale) : String(sum.value)];
  const parts = sum.counted.map((part) => partWithVoices(casebook, part, locale));
  const sumOrOne = sum.counted.length > 1 ? words.parts : words.onePart;
  const form = outcome === 'killed' ? sumOrOne : words.largestPart;
  const step = form<Told>(listed(parts, locale), people).flat();
  return sum.isExact ? step : [...step, ` ${words.greedy}`];
}

function outcomeOf({ counted }: PartsSum) {
  const [part] = counted;
  if (!part) return undefined;
  return part.kind === 'child' ? part.tally.outcome : part.support.statement.outcome;
}

function partWithVoices(casebook: Casebook, part: Part, locale: Locale): Told {
  const voices = voicesOfPart(part).map((id) => speaker(casebook, id, locale));
  return strings(locale)
    .tally.derivationOf.part<Told>(
      partNamed(casebook, part, locale),
      [formatNumber(part.weight, locale)],
      listed(voices, locale),
    )
    .flat();
}

/** A part by its name, or several of them as one. */
export function partNamed(casebook: Casebook, part: Part, locale: Locale): Told {
  if (part.kind === 'child') return [named(casebook, part.tally.incident, locale)];
  const incidents = part.incidents.map((id) =>
    named(casebook, recordOf(casebook, 'incidents', id), locale),
  );
  return strings(locale).tally.derivationOf.several<Told>(listed(incidents, locale)).flat();
}

/** What may be built upon, where it is not the answer itself. */
function floorLines(casebook: Casebook, { n, floor, floorRestsOn }: Tally, locale: Locale): Told[] {
  if (n === null || n === floor) return [];
  const words = strings(locale).tally.derivationOf;
  if (floor === null) return [[words.noFloor]];
  const who: (Named | string)[] = floorRestsOn.map((id) => speaker(casebook, id, locale));
  return [words.floor<Told>([formatNumber(floor, locale)], listed(who, locale)).flat()];
}

function leftParts(casebook: Casebook, sum: PartsSum | undefined, locale: Locale): Told[] {
  if (!sum) return [];
  const words = strings(locale).tally.derivationOf;
  const number = ({ weight }: Part): Told => [formatNumber(weight, locale)];
  return [
    ...sum.left.map(({ part, overlaps }) => {
      const name = partNamed(casebook, part, locale);
      const others = overlaps.map((other) => partNamed(casebook, other, locale));
      return others.length > 0
        ? words.leftPart<Told>(name, number(part), listed(others, locale)).flat()
        : words.smallerPart<Told>(name, number(part)).flat();
    }),
    ...sum.beyond.map(({ part }) =>
      words.beyondPart<Told>(partNamed(casebook, part, locale), number(part)).flat(),
    ),
    ...(sum.silent.length > 0
      ? [
          words
            .silentParts<Told>(
              listed(
                sum.silent.map((incident) => named(casebook, incident, locale)),
                locale,
              ),
            )
            .flat(),
        ]
      : []),
  ];
}

function leftOf(casebook: Casebook, basis: Basis, locale: Locale): Told[] {
  const words = strings(locale).tally.derivationOf;
  const support = basis as Support;
  if (support.rule === 'increments')
    return support.left.map((statement) =>
      words.leftIncrement<Told>(worded(statement, locale)).flat(),
    );
  if (support.rule !== 'groups') return [];
  return support.left.map(({ group, count }) =>
    words
      .leftGroup<Told>(groupNamed(casebook, { by: support.by, group }, locale), [
        formatPeople(count, support.statement.outcome, locale),
      ])
      .flat(),
  );
}

/** The statements about the incident that support nothing, each with the reason. */
function leftStatements(casebook: Casebook, tally: Tally, locale: Locale, asOf: AsOf): Told[] {
  const words = strings(locale).tally.derivationOf;
  const supporting = new Set(tally.supports.flatMap(statementsOf));
  const scoped = new Map(tally.own.map((own) => [own.statement.claim.id, own]));
  return (casebook.claimsAbout.get(tally.incident.id) ?? [])
    .flatMap(statementsOfClaim)
    .filter(({ outcome }) => outcome === tally.outcome)
    .flatMap((statement): Told[] => {
      const own = scoped.get(statement.claim.id);
      const { state } = standingOf(casebook, statement, asOf);
      if (state === 'unsaid' || (own && supporting.has(own.statement))) return [];
      const reason = state === 'current' ? reasonOf(own, statement) : state;
      const who: Told = [speaker(casebook, statement.claim.data.assertedBy, locale)];
      return [
        words
          .leftStatement<Told>(who, worded(statement, locale), [
            strings(locale).tally.reason[reason],
          ])
          .flat(),
      ];
    });
}

/** Why a current statement gives nothing to the number. */
function reasonOf(own: Scoped | undefined, { count }: Statement) {
  if (!own) return 'several';
  const { overall } = own.scope;
  if (overall !== 'same' && overall !== 'part') return overall;
  if (isBounded(count)) return 'upperOnly';
  return count.kind;
}
