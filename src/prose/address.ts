import { longestAddress } from '../schemas/text.ts';
import { hostFault } from '../text/deception.ts';
import { hiddenCharactersIn, nameCharacter } from '../text/hidden.ts';
import type { Description } from './problem.ts';
import { said } from './said.ts';

const allowedSchemes = new Set(['https', 'http', 'mailto']);

const plainly =
  'Link to a page on the web with https://, to a page of this site from its root, as in /notes/about/, or to a mailbox with mailto:.';

/**
 * Judges the address of a link as a browser would read it, after Markdown has decoded entities and escapes. Allowed:
 * https:, http: and mailto: addresses, /from/the/root/ and #fragment. Returns why it is refused, or undefined.
 */
export function judgeAddress(url: string): Description | undefined {
  const misread = /[\s\\\u0000-\u001f\u007f-\u009f]/u.exec(url)?.[0] ?? '';
  const disguise = misread.codePointAt(0) ?? hiddenCharactersIn(url)[0]?.codePoint;
  if (disguise !== undefined) {
    return unsafe(
      `The address of this link, "${said(url)}", holds the character ${nameCharacter(disguise)}, which browsers skip or read as another.`,
      disguise === 0x20
        ? 'Write a space in an address as %20.'
        : `Delete that character. ${plainly}`,
    );
  }
  if (url.length > longestAddress)
    return unsafe(
      `"${said(url)}" is ${url.length} characters long.`,
      `Link to a page by an address of at most ${longestAddress} characters.`,
    );
  if (url.startsWith('//')) {
    return unsafe(`"${said(url)}" starts with two slashes, so it leads to another site.`, plainly);
  }
  if (url.startsWith('/') || url.startsWith('#')) return undefined;

  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return {
      code: 'relative-link',
      what:
        url === ''
          ? 'This link has no address.'
          : `"${said(url)}" is relative to the page on which it is drawn, and a text may be drawn on several.`,
      fix: plainly,
    };
  }
  if (!allowedSchemes.has(scheme)) {
    return unsafe(
      `This link leads to "${said(url)}", and "${said(scheme)}:" is not a safe scheme.`,
      plainly,
    );
  }
  if (scheme === 'mailto') {
    return /^mailto:[^@]+@[^@]+$/i.test(url)
      ? undefined
      : unsafe(`"${said(url)}" names no mailbox.`, 'Write it as mailto:name@example.org.');
  }
  if (!/^https?:\/\/[^/?#]/i.test(url) || !URL.canParse(url))
    return unsafe(
      `"${said(url)}" is not a complete address.`,
      'Write it as https://example.org/page.',
    );
  const fault = hostFault(url);
  return fault === undefined ? undefined : deceptive(url, fault);
}

/** What is said of an address to which `hostFault` objects, in a link or among words. */
export function deceptive(address: string, fault: string): Description {
  return unsafe(`"${said(address)}" ${fault}.`, 'Write it as https://example.org/page.');
}

function unsafe(what: string, fix: string): Description {
  return { code: 'unsafe-link', what, fix };
}

const media = /^\/media\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Whether an image may be drawn: a raster file under /media/ of the site itself. Other hosts would learn who reads the
 * page and could change the picture; SVG is left out because, opened alone, it is a document with scripts.
 */
export function isOwnImage(url: string): boolean {
  return media.test(url);
}
