import type { Strings } from '../en/index.ts';
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
 * The interface in Arabic: Modern Standard, with no vowel signs but the tanwin that spelling needs.
 * A claim is إفادة, never ادعاء, which is an allegation; a speaker whose gender is not known comes behind
 * بحسب or a noun, so that no verb has to agree.
 */
export const ar: Strings = {
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
