import { layoutClaimsOverTime } from '../charts/claims-over-time/layout.ts';
import { layoutCoverageMatrix } from '../charts/coverage/layout.ts';
import { layoutDerivation } from '../charts/derivation/layout.ts';
import { wide, type Chart } from '../charts/chart.ts';
import { layoutLedger } from '../charts/ledger/layout.ts';
import { ledgerOf } from '../charts/ledger/ledger.ts';
import { drawSvg } from '../charts/drawing/svg.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import { isLocale, type Locale } from '../i18n/index.ts';
import { ancestryOf, type Casebook } from '../casebook/link.ts';
import { relationKinds } from '../schemas/claim.ts';
import { coverageOf } from '../tally/coverage.ts';
import { outcomesOf } from '../tally/outcomes.ts';
import { tallyIncident } from '../tally/tally.ts';
import { claimsOverTime } from '../tally/over-time.ts';
import { tokensCss } from '../look/tokens.ts';
import { pairsOf, type Pairs } from './pairs.ts';
import { differencesOf } from './records.ts';
import type { Revision } from './side.ts';

/** One chart that looks different now, as SVG texts that stand alone. */
export interface ChartChange {
  /** `ledger`. */
  name: string;
  /** What it is of: the chart's own title. */
  subject: string;
  /** A file name without its ending, the same for both: `ledger-harbour-fire-killed`. */
  stem: string;
  before: string | undefined;
  after: string | undefined;
  /** The files in which the two were written, if they were. */
  files: string[];
}

interface DrawnChart {
  name: string;
  subject: string;
  svg: string;
}

/**
 * Every chart that differs, drawn from both revisions in the width of a text column and the language of
 * the content. Undefined when one of the two has errors: then nothing can be drawn of it.
 */
export function chartChanges(
  before: Revision,
  after: Revision,
  style: string,
): ChartChange[] | undefined {
  if (!before.casebook || !after.casebook) return undefined;
  const pairs = pairsOf(before, after);
  const ids = new Map(
    pairs.renamed
      .filter((pair) => pair.after.collection === 'incidents')
      .map((pair) => [pair.before.id, pair.after.id]),
  );
  const touched = touchedIncidents(before, after, pairs);
  // Both in the colours of the later one: a new accent is no change of a chart.
  const dressed = tokensCss(after.casebook.case.data.theme) + style;
  const old = drawAll(before.casebook, dressed, touched, ids);
  const young = drawAll(after.casebook, dressed, touched);
  return [...new Set([...young.keys(), ...old.keys()])].sort().flatMap((stem): ChartChange[] => {
    const [from, to] = [old.get(stem), young.get(stem)];
    const shown = to ?? from;
    if (!shown || from?.svg === to?.svg) return [];
    const { name, subject } = shown;
    return [{ name, subject, stem, before: from?.svg, after: to?.svg, files: [] }];
  });
}

function drawAll(
  casebook: Casebook,
  style: string,
  touched: ReadonlySet<string> | undefined,
  ids: ReadonlyMap<string, string> = new Map(),
): Map<string, DrawnChart> {
  const drawn = new Map<string, DrawnChart>();
  const locale = localeOf(casebook);
  const say = wordsFor(casebook, locale);
  const draw = (chart: Chart, incident: string, outcome: string) => {
    const stem = [chart.name, ids.get(incident) ?? incident, outcome].filter(Boolean).join('-');
    const svg = drawSvg(chart, { id: stem, lang: locale, style });
    drawn.set(stem, { name: chart.name, subject: chart.title, svg });
  };
  for (const incident of casebook.incidents.keys()) {
    if (touched && !touched.has(incident)) continue;
    const outcomes = outcomesOf(casebook, incident);
    if (outcomes.length > 0) {
      const overTime = claimsOverTime(casebook, incident);
      draw(layoutClaimsOverTime(say, overTime, wide), incident, '');
    }
    for (const outcome of outcomes) {
      const ledger = ledgerOf(casebook, incident, outcome);
      draw(layoutLedger(say, ledger, wide), incident, outcome);
      const coverage = coverageOf(casebook, incident, outcome);
      draw(layoutCoverageMatrix(say, coverage, wide), incident, outcome);
      const tally = tallyIncident(casebook, incident, outcome);
      if (tally.n !== null) draw(layoutDerivation(say, tally, wide), incident, outcome);
    }
  }
  return drawn;
}

/**
 * The incidents whose charts may differ; undefined where it may be any of them. A chart shows the claims
 * about its incident and the parts of it, so a claim that differs touches what it covers, what the claims
 * that it stands in relation to cover, and all that these are parts of. Names may stand on any chart.
 */
function touchedIncidents(
  before: Revision,
  after: Revision,
  pairs: Pairs,
): Set<string> | undefined {
  const differing = differencesOf(before, after, pairs).flatMap((one) => [one.before, one.after]);
  const alone = [...pairs.added, ...pairs.removed];
  const moved = pairs.renamed.flatMap((pair) => [pair.before, pair.after]);
  const touched = new Set<string>();
  for (const record of [...differing, ...alone, ...moved]) {
    if (!record || !('collection' in record)) return undefined;
    if (['notes', 'corrections', 'sources'].includes(record.collection)) continue;
    if (record.collection !== 'claims') return undefined;
    for (const { draft } of [before, after]) {
      const related = relationKinds.flatMap((kind) =>
        record.data[kind].map(({ claim }) => draft.claims.get(claim)),
      );
      for (const claim of [record, ...related])
        for (const incident of claim?.data.covers.incidents ?? [])
          for (const whole of ancestryOf(draft, incident)) touched.add(whole);
    }
  }
  return touched;
}

function localeOf(casebook: Casebook): Locale {
  const [language = 'en'] = casebook.case.data.languages;
  return isLocale(language) ? language : 'en';
}
