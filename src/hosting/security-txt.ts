import { max } from 'd3';
import { versionDate } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { momentOf, rfc3339 } from '../web/moments.ts';
import { plainLine } from '../web/plain.ts';
import { localesOf, type Web } from '../web/web.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * security.txt (RFC 9116) for the contact of the case; undefined without one. It runs out a year after the
 * version was published or the case last corrected, whichever is later: no clock is asked, and an abandoned site says so.
 */
export function writeSecurityTxt(casebook: Casebook, web: Web): string | undefined {
  const { contact } = casebook.case.data;
  const kept = max(
    [
      versionDate(casebook.case),
      ...[...casebook.corrections.values()].map(({ data }) => data.date),
    ],
    momentOf,
  );
  if (!contact || kept === undefined) return undefined;
  return [
    `Contact: ${plainLine(contact)}\n`,
    `Expires: ${rfc3339(kept + year)}\n`,
    `Preferred-Languages: ${localesOf(casebook).join(', ')}\n`,
    web.origin && !web.base ? `Canonical: ${web.origin}/.well-known/security.txt\n` : '',
  ].join('');
}
