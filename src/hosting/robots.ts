import type { Web } from '../web/web.ts';

/** robots.txt (RFC 9309): everything may be read; the sitemap where the address of the site is known. */
export function writeRobots(web: Web): string {
  const sitemap = web.origin ? `\nSitemap: ${web.origin}${web.base}/sitemap.xml\n` : '';
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
