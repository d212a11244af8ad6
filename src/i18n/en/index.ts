import { charts } from './charts.ts';
import { cite } from './cite.ts';
import { collections } from './collections.ts';
import { data } from './data.ts';
import { counts, dates, people, peopleOfSeveral } from './formats.ts';
import { labels } from './labels.ts';
import { ledger } from './ledger.ts';
import { pages } from './pages.ts';
import { common, nav, site } from './site.ts';
import { tally } from './tally.ts';
import { translation } from './translation.ts';

/**
 * The interface in English, and the shape that every other locale must have. A message with a number
 * or a finished text in it is a function that gives a string; one with something in it that a page
 * links is a function that gives a phrase (text.ts).
 */
export const en = {
  site,
  nav,
  common,
  collections,
  labels,
  ledger,
  counts,
  people,
  peopleOfSeveral,
  dates,
  tally,
  translation,
  pages,
  charts,
  cite,
  data,
};

/** Every string of the interface, grouped; a string that a locale lacks does not compile. */
export type Strings = typeof en;
