/** The part of citeproc-js that we use besides its engine; it ships no types of its own. */
declare module 'citeproc' {
  const CSL: { Output: { Formatters: { title(processor: object, text: string): string } } };
  export default CSL;
}
