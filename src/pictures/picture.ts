import type { Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import type { Chart } from '../charts/chart.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import { layoutLedger } from '../charts/ledger/layout.ts';
import { ledgerOf } from '../charts/ledger/ledger.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { coloursOf } from '../look/tokens.ts';
import { leadOutcomeOf } from '../tally/outcomes.ts';
import type { SitePage } from '../web/pages.ts';
import { socialChartWidth, type SocialPicture } from './svg.ts';

/** A picture takes some 70 milliseconds to draw: with more of them a large case would spend minutes. */
const mostPictures = 100;

/**
 * Whether a page has a picture of its own: the case, its incidents and its claims, which are what is passed
 * on. In a case with more than 100 of them the claims, and then the incidents, share that of the case.
 */
export function hasPicture(casebook: Casebook, { subject }: SitePage): boolean {
  if (!subject) return false;
  if (!('collection' in subject)) return true;
  const incidents = casebook.incidents.size;
  if (subject.collection === 'incidents') return incidents <= mostPictures;
  return subject.collection === 'claims' && incidents + casebook.claims.size <= mostPictures;
}

/** The address of the picture of a page, below base and language: its own, or that of the case. */
export function pictureAddressOf(casebook: Casebook, page: SitePage): string {
  return hasPicture(casebook, page) ? `${page.address}preview.png` : '/preview.png';
}

/** Composes the preview picture of a page. `style` is the style sheet of charts. */
export function pictureOf(
  casebook: Casebook,
  locale: Locale,
  page: SitePage,
  style: string,
): SocialPicture {
  const chart = leadChartOf(casebook, locale, page);
  const isCase = page.address === '/';
  return {
    title: page.title.text,
    ...(!isCase && { within: titleOf(casebook, casebook.case, locale).text }),
    foot: chart ? chart.source : strings(locale).site.neutrality,
    ...(chart && { chart: { chart, style } }),
    colours: coloursOf(casebook.case.data.theme, 'light'),
    logo: casebook.logo,
  };
}

/** More rows would be too small to read. */
const mostRows = 2;

/** The ledger of an incident; of the case, that of its root. A claim has one number, and its title says it. */
function leadChartOf(casebook: Casebook, locale: Locale, page: SitePage): Chart | undefined {
  const { subject } = page;
  if (!subject) return undefined;
  const incident =
    'collection' in subject ? subject.collection === 'incidents' && subject.id : subject.data.root;
  const outcome = incident ? leadOutcomeOf(casebook, incident) : undefined;
  if (!incident || !outcome) return undefined;
  const ledger = ledgerOf(casebook, incident, outcome);
  return layoutLedger(wordsFor(casebook, locale), ledger, { width: socialChartWidth }, mostRows);
}
