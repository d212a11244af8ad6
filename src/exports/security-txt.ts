import type { Casebook } from '../casebook/link.ts';
import { momentOf, rfc3339 } from './moments.ts';
import { plainLine } from './plain.ts';
import { localesOf, type Web } from './web.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * security.txt (RFC 9116) for the contact given, a mailto: or https: address; undefined without one. It runs
 * out a year after the case was published, so that an abandoned site says so. Throws a TypeError for another
 * kind of address.
 */
export function writeSecurityTxt(
  casebook: Casebook,
  web: Web,
  contact: string | undefined,
): string | undefined {
  if (!contact) return undefined;
  const address = plainLine(contact);
  if (!/^(?:https:\/\/|mailto:)\S+$/.test(address))
    throw new TypeError(`A contact is an address with mailto: or https://, not "${address}".`);
  const published = momentOf(casebook.case.data.published);
  if (published === undefined) return undefined;
  return [
    `Contact: ${address}\n`,
    `Expires: ${rfc3339(published + year)}\n`,
    `Preferred-Languages: ${localesOf(casebook).join(', ')}\n`,
    web.origin && !web.base ? `Canonical: ${web.origin}/.well-known/security.txt\n` : '',
  ].join('');
}
