import { keyOf, type Incident, type PlaceRecord, type RecordKey } from '../casebook/entry.ts';
import {
  compareClaims,
  compareIncidents,
  descendantsOf,
  recordOf,
  type Casebook,
} from '../casebook/link.ts';
import { once } from '../casebook/once.ts';
import { whereaboutsOf } from '../casebook/whereabouts.ts';
import type { Locale, Strings } from '../i18n/index.ts';
import type { Axis } from '../schemas/measure.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { coverageOf } from '../tally/coverage.ts';
import { knownByDay } from '../tally/known.ts';
import { outcomesOf } from '../tally/outcomes.ts';
import { claimsOverTime } from '../tally/over-time.ts';
import { voicesOf } from '../tally/relays.ts';
import { statementsOf } from '../tally/statement.ts';
import { tallyIncident } from '../tally/tally.ts';
import { layoutAsOf } from './as-of/layout.ts';
import { layoutBreakdown } from './groups/breakdown.ts';
import type { Chart, Size } from './chart.ts';
import { layoutClaimsOverTime } from './claims-over-time/layout.ts';
import { layoutCoverageMatrix } from './coverage/layout.ts';
import { layoutDerivation } from './derivation/layout.ts';
import { atlas } from './map/geography.ts';
import { layoutLedger } from './ledger/layout.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { layoutMap } from './map/layout.ts';
import { layoutRelayChains } from './relays/layout.ts';
import { layoutTimeline } from './timeline/layout.ts';
import { hasUnits, layoutUnits } from './groups/units.ts';

/** One chart that a case has: a kind of chart about one thing. */
export interface ChartSubject {
  /** Unique within its kind, and a part of its address. */
  id: string;
  /** The record whose page it belongs to; undefined for the case itself. */
  about: RecordKey | undefined;
  draw(size: Size, locale: Locale): Chart;
}

/** A kind of chart, and everything in a case that it can be drawn of: two marks or more, or there is nothing to compare. */
export interface ChartKind {
  /** A part of the address: `claims-over-time`. */
  name: string;
  howToRead(strings: Strings): string;
  subjects(casebook: Casebook): readonly ChartSubject[];
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
export const formerKinds: Readonly<Record<string, string>> = { 'reported-range': 'ledger' };

const kinds: readonly ChartKind[] = [
  {
    name: 'ledger',
    howToRead: ({ ledger }) => ledger.howToRead,
    subjects: (casebook) =>
      incidentsInOrder(casebook).flatMap((incident) =>
        outcomesOf(casebook, incident.id).flatMap((outcome) => {
          const ledger = ledgerOf(casebook, incident.id, outcome);
          return ledger.positions > 1
            ? [
                {
                  ...aboutOutcome(incident, outcome),
                  draw: (size: Size, locale: Locale) =>
                    layoutLedger({ casebook, ledger }, size, locale),
                },
              ]
            : [];
        }),
      ),
  },
  {
    name: 'claims-over-time',
    howToRead: ({ charts }) => charts.claimsOverTime.howToRead,
    subjects: (casebook) =>
      incidentsWithClaims(casebook).flatMap((incident) => {
        const overTime = claimsOverTime(casebook, incident.id);
        return overTime.panels.some(({ said }) => said.length > 1)
          ? [
              {
                ...aboutIncident(incident),
                draw: (size: Size, locale: Locale) =>
                  layoutClaimsOverTime({ casebook, overTime }, size, locale),
              },
            ]
          : [];
      }),
  },
  {
    name: 'breakdown',
    howToRead: ({ charts }) => charts.breakdown.howToRead,
    subjects: (casebook) =>
      breakdownsIn(casebook).map(({ statement, breakdown, ...about }) => ({
        ...about,
        draw: (size, locale) => layoutBreakdown({ casebook, statement, breakdown }, size, locale),
      })),
  },
  {
    name: 'units',
    howToRead: ({ charts }) => charts.units.howToRead,
    subjects: (casebook) =>
      breakdownsIn(casebook)
        .filter((found) => hasUnits({ casebook, ...found }))
        .map(({ statement, breakdown, ...about }) => ({
          ...about,
          draw: (size, locale) => layoutUnits({ casebook, statement, breakdown }, size, locale),
        })),
  },
  {
    name: 'derivation',
    howToRead: ({ charts }) => charts.derivation.howToRead,
    subjects: (casebook) =>
      incidentsInOrder(casebook).flatMap((incident) =>
        outcomesOf(casebook, incident.id).flatMap((outcome) => {
          const tally = tallyIncident(casebook, incident.id, outcome);
          return tally.n !== null
            ? [
                {
                  ...aboutOutcome(incident, outcome),
                  draw: (size: Size, locale: Locale) =>
                    layoutDerivation({ casebook, tally }, size, locale),
                },
              ]
            : [];
        }),
      ),
  },
  {
    name: 'coverage-matrix',
    howToRead: ({ charts }) => charts.coverage.howToRead,
    subjects: (casebook) =>
      incidentsInOrder(casebook)
        .filter(({ id }) => (casebook.parts.get(id) ?? []).length > 0)
        .flatMap((incident) =>
          outcomesOf(casebook, incident.id).map((outcome) => ({
            ...aboutOutcome(incident, outcome),
            draw: (size, locale) =>
              layoutCoverageMatrix(
                {
                  casebook,
                  incident: incident.id,
                  coverage: coverageOf(casebook, incident.id, outcome),
                },
                size,
                locale,
              ),
          })),
        ),
  },
  {
    name: 'as-of',
    howToRead: ({ charts }) => charts.asOf.howToRead,
    subjects: (casebook) =>
      incidentsInOrder(casebook).flatMap((incident) =>
        outcomesOf(casebook, incident.id).flatMap((outcome) => {
          const known = knownByDay(casebook, incident.id, outcome);
          return known.length > 1
            ? [
                {
                  ...aboutOutcome(incident, outcome),
                  draw: (size: Size, locale: Locale) =>
                    layoutAsOf({ casebook, incident: incident.id, outcome, known }, size, locale),
                },
              ]
            : [];
        }),
      ),
  },
  {
    name: 'relay-chains',
    howToRead: ({ charts }) => charts.relays.howToRead,
    subjects: (casebook) => {
      const claims = [...casebook.claims.values()].sort(compareClaims);
      return claims.length > 0
        ? [
            {
              id: 'case',
              about: undefined,
              draw: (size, locale) =>
                layoutRelayChains({ casebook, voices: voicesOf(casebook, claims) }, size, locale),
            },
          ]
        : [];
    },
  },
  {
    name: 'timeline',
    howToRead: ({ charts }) => charts.timeline.howToRead,
    subjects: (casebook) => [
      {
        id: 'case',
        about: undefined,
        draw: (size, locale) =>
          layoutTimeline(
            { casebook, incidents: incidentsInOrder(casebook), lanes: 'part' },
            size,
            locale,
          ),
      },
    ],
  },
  {
    name: 'map',
    howToRead: ({ charts }) => charts.map.howToRead,
    subjects: (casebook) => [
      { id: 'case', about: undefined, draw: mapOf(casebook, incidentsInOrder(casebook), 'case') },
      ...incidentsInOrder(casebook)
        .filter((incident) => placesOf(casebook, withParts(casebook, incident)) > 1)
        .map((incident) => ({
          ...aboutIncident(incident),
          draw: mapOf(casebook, withParts(casebook, incident), incident.id),
        })),
      ...[...casebook.places.values()].map((place) => ({
        id: placeSubject(place.id),
        about: keyOf(place),
        draw: mapOf(casebook, incidentsAt(casebook, place), placeSubject(place.id), [place]),
      })),
    ],
  },
];

/** Every kind of chart, in the order of the gallery. */
export const chartKinds: readonly ChartKind[] = kinds.map((kind) => ({
  ...kind,
  subjects: once(kind.subjects),
}));

/** A chart of a case by its kind and subject, or undefined when the case has no such chart. */
export function chartOf(
  casebook: Casebook,
  kind: string,
  subject: string,
): { kind: ChartKind; subject: ChartSubject } | undefined {
  const found = chartKinds.find(({ name }) => name === kind);
  const about = found?.subjects(casebook).find(({ id }) => id === subject);
  return found && about && { kind: found, subject: about };
}

/** The subject of the map of a place; incidents have maps of their own. */
export function placeSubject(place: string): string {
  return `place-${place}`;
}

/** The subject of a chart of one breakdown of a claim. */
export function breakdownSubject(claim: string, outcome: Outcome, by: Axis): string {
  return `${claim}-${outcome}-${by.replace('_', '-')}`;
}

/** The subject of a chart about one outcome of an incident. */
export function outcomeSubject(incident: string, outcome: Outcome): string {
  return `${incident}-${outcome}`;
}

/** Every breakdown that a claim gives, with what it is called. */
function breakdownsIn(casebook: Casebook) {
  return [...casebook.claims.values()].sort(compareClaims).flatMap((claim) =>
    statementsOf(claim).flatMap((statement) =>
      statement.breakdown.map((breakdown) => ({
        id: breakdownSubject(claim.id, statement.outcome, breakdown.by),
        about: keyOf(claim),
        statement,
        breakdown,
      })),
    ),
  );
}

const maps = new WeakMap<Casebook, Map<string, Chart>>();

/** Draws a map once for each size and language: coasts take longer than everything else together. */
function mapOf(
  casebook: Casebook,
  incidents: readonly Incident[],
  id: string,
  places: readonly PlaceRecord[] = [],
) {
  return (size: Size, locale: Locale): Chart => {
    const drawn = maps.get(casebook) ?? new Map<string, Chart>();
    maps.set(casebook, drawn);
    const key = `${id} ${size.width} ${locale}`;
    const chart = drawn.get(key) ?? layoutMap({ casebook, incidents, places, atlas }, size, locale);
    drawn.set(key, chart);
    return chart;
  };
}

function aboutIncident(incident: Incident): Pick<ChartSubject, 'id' | 'about'> {
  return { id: incident.id, about: keyOf(incident) };
}

function aboutOutcome(incident: Incident, outcome: Outcome): Pick<ChartSubject, 'id' | 'about'> {
  return { id: outcomeSubject(incident.id, outcome), about: keyOf(incident) };
}

function incidentsInOrder(casebook: Casebook): Incident[] {
  return [...casebook.incidents.values()].sort(compareIncidents);
}

function incidentsWithClaims(casebook: Casebook): Incident[] {
  return incidentsInOrder(casebook).filter(({ id }) => casebook.claimsAbout.has(id));
}

/** How many places of incidents a map can show. */
function placesOf(casebook: Casebook, incidents: readonly Incident[]): number {
  const places = new Set(incidents.flatMap(({ data }) => data.places));
  return [...places].filter((id) => {
    const { as } = whereaboutsOf(casebook, recordOf(casebook, 'places', id));
    return as === 'point' || as === 'area';
  }).length;
}

function incidentsAt(casebook: Casebook, place: PlaceRecord): Incident[] {
  return incidentsInOrder(casebook).filter(({ data }) => data.places.includes(place.id));
}

function withParts(casebook: Casebook, incident: Incident): Incident[] {
  return descendantsOf(casebook, incident.id).map((id) => recordOf(casebook, 'incidents', id));
}
