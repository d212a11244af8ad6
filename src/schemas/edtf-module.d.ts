/** The part of the edtf package that we use; it ships no types of its own. */
declare module 'edtf' {
  interface Parsed {
    min: number;
    max: number | null;
    precision?: number;
    approximate?: { value: number };
    uncertain?: { value: number };
  }
  export default function parse(
    text: string,
    constraints?: { level: number; types: string[] },
  ): Parsed;
}
