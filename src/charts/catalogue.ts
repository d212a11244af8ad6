import { keyOf, type Incident, type RecordKey } from '../casebook/entry.ts';
import {
  compareClaims,
  compareIncidents,
  descendantsOf,
  recordOf,
  type Casebook,
} from '../casebook/link.ts';
import { memoize, verdictOf } from '../casebook/memoize.ts';
import { incidentsWithin, placeHolding } from '../casebook/whereabouts.ts';
import type { Locale, Strings } from '../i18n/index.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { coverageOf } from '../tally/coverage.ts';
import { hasFloorChanged, knownByDay } from '../tally/known.ts';
import { outcomesOf } from '../tally/outcomes.ts';
import { claimsOverTime } from '../tally/over-time.ts';
import { voicesBehind } from '../tally/relays.ts';
import { tallyIncident } from '../tally/tally.ts';
import { asOfTitle, layoutAsOf } from './as-of/layout.ts';
import { breakdownsIn, isComparedWithOthers } from './groups/subjects.ts';
import { layoutBreakdown } from './groups/breakdown.ts';
import { titleOfGroups } from './groups/groups.ts';
import type { Chart, ChartSize } from './chart.ts';
import { wordsFor, type Say } from './drawing/words.ts';
import {
  claimsOverTimeTitle,
  isAnyDense,
  isRevised,
  layoutClaimsOverTime,
} from './claims-over-time/layout.ts';
import { coverageTitle, layoutCoverageMatrix } from './coverage/layout.ts';
import { derivationTitle, layoutDerivation, derivationPositions } from './derivation/layout.ts';
import { layoutLedger, ledgerTitle } from './ledger/layout.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { layoutMap, mapTitle } from './map/layout.ts';
import { mapPositions } from './map/sites.ts';
import { drawnOnce, mostRecent } from './recent-drawings.ts';
import { layoutRelayChains, relayTitle } from './relays/layout.ts';
import { layoutPlacesAndDays, placesAndDaysTitle } from './places-and-days/layout.ts';
import { hasUnits, layoutUnits } from './groups/units.ts';

/** One chart that a case has: a kind of chart about one thing. */
export interface ChartSubject {
  /** Unique within its kind, and a part of its address. */
  id: string;
  /** The record whose page it belongs to; undefined for the case itself. */
  about: RecordKey | undefined;
  /** The title of what is drawn, without drawing it. */
  title(locale: Locale): string;
  draw(size: ChartSize, locale: Locale): Chart;
}

/** What a kind of chart is called in addresses: `claims-over-time`; each has a name and a caption in words. */
export type KindName = keyof Strings['charts']['kinds'];

/** A kind of chart, and everything in a case that it is drawn of. */
export interface ChartKind {
  name: KindName;
  /** How to read it, in a line. */
  inShort(strings: Strings): string;
  howToRead(strings: Strings): string;
  subjects(casebook: Casebook): readonly ChartSubject[];
  /** What had a page once, or will, and has nothing to compare: its address leads to the page of what it is about. */
  withoutPage(casebook: Casebook): readonly ChartWithoutPage[];
}

type ChartWithoutPage = Pick<ChartSubject, 'id' | 'about'>;

/** What a kind of chart could be drawn of, whether or not there is anything to compare in it. */
interface Candidate<Given> extends Pick<ChartSubject, 'id' | 'about'> {
  /** What the layout is given, as it is now. */
  given(): Given;
}

interface KindOfChart<Given> extends Pick<ChartKind, 'name' | 'howToRead'> {
  candidates(casebook: Casebook): readonly Candidate<Given>[];
  /** Whether two marks or more have a place by a value, a day or a coordinate, and not all are of one claim alone. */
  isWorthAPage(given: Given, casebook: Casebook): boolean;
  /** Whether a chart that is alone on its page shows more; never where it is left out. */
  hasMoreAlone?(given: Given): boolean;
  /** The same that its layout gives. */
  title(say: Say, given: Given): string;
  layout(say: Say, given: Given, size: ChartSize): Chart;
}

/** The address of a chart's page, below the site's base and without a language. */
export function chartAddress(kind: string, subject: string): string {
  return `/charts/${kind}/${subject}/`;
}

/** The address of the bare page of a chart, made to stand inside another page. */
export function embedAddress(kind: string, subject: string): string {
  return `/embed${chartAddress(kind, subject)}`;
}

/** Kinds that were redrawn as others of the same subjects, by their old names. */
export const formerKinds: Readonly<Record<string, KindName>> = {
  'reported-range': 'ledger',
  'scope-strip': 'claims-over-time',
  timeline: 'places-and-days',
};

// What a chart is drawn of is computed once for its three widths, its files and its page, which are made together.
const currentLedger = memoize(
  (casebook: Casebook, incident: string, outcome: Outcome) => ledgerOf(casebook, incident, outcome),
  'currentLedger',
  undefined,
  mostRecent,
);
const saidOverTime = memoize(
  (casebook: Casebook, incident: string) => claimsOverTime(casebook, incident),
  'saidOverTime',
  undefined,
  mostRecent,
);
const coverageNow = memoize(
  (casebook: Casebook, incident: string, outcome: Outcome) =>
    coverageOf(casebook, incident, outcome),
  'coverageNow',
  undefined,
  mostRecent,
);

/** Every kind of chart, in the order of the gallery. */
export const chartKinds: readonly ChartKind[] = [
  chartKind({
    name: 'ledger',
    howToRead: ({ ledger }) => ledger.howToRead,
    candidates: byOutcome(currentLedger),
    isWorthAPage: ({ positions, rows }) => positions > 1 && rows.length > 1,
    title: ledgerTitle,
    layout: layoutLedger,
  }),
  chartKind({
    name: 'claims-over-time',
    howToRead: ({ charts }) => charts.claimsOverTime.howToRead,
    candidates: (casebook) =>
      incidentsWithClaims(casebook).map((incident) => ({
        ...aboutIncident(incident),
        given: () => saidOverTime(casebook, incident.id),
      })),
    isWorthAPage: isRevised,
    hasMoreAlone: isAnyDense,
    title: claimsOverTimeTitle,
    layout: layoutClaimsOverTime,
  }),
  chartKind({
    name: 'breakdown',
    howToRead: ({ charts }) => charts.breakdown.howToRead,
    candidates: breakdownsIn,
    isWorthAPage: isComparedWithOthers,
    title: titleOfGroups,
    layout: layoutBreakdown,
  }),
  chartKind({
    name: 'units',
    howToRead: ({ charts }) => charts.units.howToRead,
    candidates: breakdownsIn,
    isWorthAPage: (grouped, casebook) =>
      hasUnits(grouped) && isComparedWithOthers(grouped, casebook),
    title: titleOfGroups,
    layout: layoutUnits,
  }),
  chartKind({
    name: 'derivation',
    howToRead: ({ charts }) => charts.derivation.howToRead,
    candidates: byOutcome(tallyIncident),
    isWorthAPage: (tally, casebook) => derivationPositions(casebook, tally) > 1,
    title: derivationTitle,
    layout: layoutDerivation,
  }),
  chartKind({
    name: 'coverage-matrix',
    howToRead: ({ charts }) => charts.coverage.howToRead,
    candidates: byOutcome(coverageNow),
    isWorthAPage: ({ asserters, subjects }) => asserters.length > 1 && subjects.length > 1,
    title: coverageTitle,
    layout: layoutCoverageMatrix,
  }),
  chartKind({
    name: 'as-of',
    howToRead: ({ charts }) => charts.asOf.howToRead,
    candidates: byOutcome((casebook, incident, outcome) => ({
      incident,
      outcome,
      get known() {
        return knownByDay(casebook, incident, outcome);
      },
    })),
    isWorthAPage: ({ incident, outcome }, casebook) => hasFloorChanged(casebook, incident, outcome),
    title: asOfTitle,
    layout: layoutAsOf,
  }),
  chartKind({
    name: 'relay-chains',
    howToRead: ({ charts }) => charts.relays.howToRead,
    candidates: (casebook) => [
      {
        ...wholeCase,
        given: () => [...casebook.claims.values()].sort(compareClaims),
      },
    ],
    // Of one document the figure in the margin shows all.
    isWorthAPage: (claims) => new Set(claims.map(({ data }) => data.source)).size > 1,
    title: (say, claims) => relayTitle(say, voicesBehind(say.casebook, claims)),
    layout: (say, claims, size) => layoutRelayChains(say, voicesBehind(say.casebook, claims), size),
  }),
  chartKind({
    name: 'places-and-days',
    howToRead: ({ charts }) => charts.placesAndDays.howToRead,
    candidates: (casebook) => [
      { ...wholeCase, given: () => ({ incidents: incidentsInOrder(casebook), whole: undefined }) },
      ...incidentsInOrder(casebook)
        .map((whole) => ({
          ...aboutIncident(whole),
          given: () => ({ incidents: withParts(casebook, whole), whole }),
        }))
        // Of a part there never was a chart of days that its address could have led to.
        .filter(({ given }) => {
          const { incidents } = given();
          return incidents.length < casebook.incidents.size && areApart(casebook, incidents);
        }),
    ],
    isWorthAPage: ({ incidents }, casebook) => areApart(casebook, incidents),
    title: placesAndDaysTitle,
    layout: layoutPlacesAndDays,
  }),
  chartKind({
    name: 'map',
    howToRead: ({ charts }) => charts.map.howToRead,
    candidates: (casebook) => [
      { ...wholeCase, given: () => ({ incidents: incidentsInOrder(casebook), within: undefined }) },
      ...incidentsInOrder(casebook).map((incident) => ({
        ...aboutIncident(incident),
        given: () => ({ incidents: withParts(casebook, incident), within: undefined }),
      })),
      ...[...casebook.places.values()].map((place) => ({
        id: placeSubject(place.id),
        about: keyOf(place),
        given: () => ({ incidents: incidentsWithin(casebook, place), within: place }),
      })),
    ],
    isWorthAPage: ({ incidents, within }, casebook) =>
      mapPositions(casebook, incidents, within) > 1,
    title: mapTitle,
    layout: layoutMap,
  }),
];

/** What is compared of charts: the rest of each follows from its subject, when it is drawn. */
function listed(subjects: readonly ChartWithoutPage[]) {
  return subjects.map(({ id, about }) => [id, about]);
}

/** A kind of chart with its subjects, each drawn once. */
function chartKind<Given>({
  name,
  howToRead,
  candidates: candidatesIn,
  isWorthAPage,
  hasMoreAlone = () => false,
  title,
  layout,
}: KindOfChart<Given>): ChartKind {
  const candidates = memoize((casebook: Casebook) => {
    const [subjects, withoutPage]: [ChartSubject[], ChartWithoutPage[]] = [[], []];
    for (const { id, about, given } of candidatesIn(casebook)) {
      const question = { name: `worth of ${name}`, words: [id] };
      if (!verdictOf(casebook, question, () => isWorthAPage(given(), casebook))) {
        withoutPage.push({ id, about });
        continue;
      }
      const draw = drawnOnce((say, size) => layout(say, given(), size));
      subjects.push({
        ...{ id, about },
        title: (locale) => title(wordsFor(casebook, locale), given()),
        draw: ({ width, alone = false }, locale) =>
          draw(wordsFor(casebook, locale), { width, alone: alone && hasMoreAlone(given()) }),
      });
    }
    return { subjects, withoutPage };
  });
  return {
    name,
    inShort: ({ charts }) => charts.inShort[name],
    howToRead,
    subjects: memoize(
      (casebook: Casebook) => candidates(casebook).subjects,
      `charts of ${name}`,
      listed,
    ),
    withoutPage: memoize(
      (casebook: Casebook) => candidates(casebook).withoutPage,
      `no charts of ${name}`,
      listed,
    ),
  };
}

/** So many charts of a kind are shown as pictures in the gallery. */
const mostLeading = 3;

/** The first charts of a kind, those of the case and its root incident before others, and the rest. */
export const ledAndRest = memoize(
  (casebook: Casebook, kind: KindName) => {
    const subjects = [...(kindOf(kind)?.subjects(casebook) ?? [])].sort(
      (a, b) => Number(isOfRoot(casebook, b)) - Number(isOfRoot(casebook, a)),
    );
    return { lead: subjects.slice(0, mostLeading), rest: subjects.slice(mostLeading) };
  },
  'ledAndRest',
  ({ lead, rest }) => [lead, rest].map(listed),
);

/** Whether a chart is among the first of its kind. */
export function isLead(casebook: Casebook, kind: KindName, subject: string): boolean {
  return ledAndRest(casebook, kind).lead.some(({ id }) => id === subject);
}

/** Whether a chart is about the case or its root incident, which are the same. */
export function isOfRoot(casebook: Casebook, { about }: Pick<ChartSubject, 'about'>): boolean {
  return about === undefined || about === `incidents/${casebook.case.data.root}`;
}

function kindOf(name: string): ChartKind | undefined {
  return chartKinds.find((kind) => kind.name === name);
}

/** A chart of a case by its kind and subject, or undefined when the case has no such chart. */
export function chartOf(
  casebook: Casebook,
  kind: string,
  subject: string,
): { kind: ChartKind; subject: ChartSubject } | undefined {
  const found = kindOf(kind);
  const about = subjectsById(casebook, kind).get(subject);
  return found && about && { kind: found, subject: about };
}

const subjectsById = memoize(
  (casebook: Casebook, kind: string): ReadonlyMap<string, ChartSubject> =>
    new Map(
      kindOf(kind)
        ?.subjects(casebook)
        .map((subject) => [subject.id, subject]),
    ),
);

/** The title of a chart, which lists of charts name. */
export const chartTitle = memoize(
  (casebook: Casebook, kind: KindName, subject: string, locale: Locale) =>
    chartOf(casebook, kind, subject)?.subject.title(locale) ?? '',
  'chartTitle',
);

/** The subject of the map of a place; incidents have maps of their own. */
export function placeSubject(place: string): string {
  return `place-${place}`;
}

/** The subject of a chart about one outcome of an incident. */
export function outcomeSubject(incident: string, outcome: Outcome): string {
  return `${incident}-${outcome}`;
}

function aboutIncident(incident: Incident): Pick<ChartSubject, 'id' | 'about'> {
  return { id: incident.id, about: keyOf(incident) };
}

/** A candidate for each incident and outcome of which something was said. */
function byOutcome<Given>(
  given: (casebook: Casebook, incident: string, outcome: Outcome) => Given,
) {
  return (casebook: Casebook): Candidate<Given>[] =>
    incidentsInOrder(casebook).flatMap((incident) =>
      outcomesOf(casebook, incident.id).map((outcome) => ({
        id: outcomeSubject(incident.id, outcome),
        about: keyOf(incident),
        given: () => given(casebook, incident.id, outcome),
      })),
    );
}

const wholeCase = { id: 'case', about: undefined };

function incidentsInOrder(casebook: Casebook): Incident[] {
  return [...casebook.incidents.values()].sort(compareIncidents);
}

function incidentsWithClaims(casebook: Casebook): Incident[] {
  return incidentsInOrder(casebook).filter(({ id }) => casebook.claimsAbout.has(id));
}

/** Whether incidents lie in two places or on two days, or more. */
function areApart(casebook: Casebook, incidents: readonly Incident[]): boolean {
  const places = new Set(incidents.map((incident) => placeHolding(casebook, incident)));
  return places.size > 1 || new Set(incidents.map(({ data }) => data.occurred.edtf)).size > 1;
}

function withParts(casebook: Casebook, incident: Incident): Incident[] {
  return descendantsOf(casebook, incident.id).map((id) => recordOf(casebook, 'incidents', id));
}
