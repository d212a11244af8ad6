/** A value of JSON-LD: plain data; undefined values are left out when it is written. */
export type JsonLd = { [key: string]: unknown };

const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON for the inside of a `<script type="application/ld+json">`: no text in it can close the element, open
 * a comment or end a line of JavaScript. Such an element is data, which no browser runs (HTML, "data block").
 */
export function scriptJson(data: JsonLd): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => unsafe[character] ?? '');
}
