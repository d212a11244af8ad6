import { domainToUnicode } from 'node:url';
import { hiddenCharacters } from './hidden.ts';

const words = /[\p{L}\p{M}]+/gu;
const latin = /\p{sc=Latn}/u;
/** Scripts with letters that look like Latin ones. */
const alike = /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u;

/** A word with Latin letters among others that look like them, and where it begins. */
export interface MixedWord {
  word: string;
  offset: number;
}

/** Every word that mixes Latin letters with those of a script that looks like it, which no language does. */
export function mixedWordsIn(text: string): MixedWord[] {
  if (!alike.test(text)) return [];
  return [...text.matchAll(words)]
    .filter(([word]) => latin.test(word) && alike.test(word))
    .map(({ 0: word, index }) => ({ word, offset: index }));
}

/** Whether more signs are piled on one letter than any spelling does. */
export function hasPiledMarks(text: string): boolean {
  return /\p{M}{7}/u.test(text);
}

/** Ports of web servers that anybody may open. */
const webPorts = new Set(['', '80', '443', '8080', '8443']);
/** Letters of other scripts that are drawn as Latin ones. */
const lookAlike = /^[асԁеһіјӏорԛѕԝхуүѵαορνικυγ0-9-]+$/u;

/**
 * Why an address of the web may lead elsewhere than it seems to, as a clause about it; undefined when it does not. What
 * is no complete address of the web is left to the caller.
 */
export function hostFault(address: string): string | undefined {
  const written = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1];
  if (!written || !URL.canParse(address)) return undefined;
  if (address.includes('\\') || hiddenCharacters.test(address))
    return 'holds a character that browsers skip or read as another';
  if (written.includes('@'))
    return 'has a name before its host, so that it looks like a link to another site than it is';
  const { hostname, port } = new URL(address);
  if (!webPorts.has(port)) return `leads to port ${port}, where no website is`;
  const named = written.toLowerCase().replace(/:\d*$/, '');
  const isPlain = /^[\x20-\x7e]*$/.test(named);
  if (isPlain ? named !== hostname : named.normalize('NFKC') !== named)
    return `is written so that its host, ${hostname}, cannot be seen`;
  const deceives = domainToUnicode(hostname)
    .split('.')
    .some(
      (label) => mixedWordsIn(label).length > 0 || (alike.test(label) && lookAlike.test(label)),
    );
  return deceives ? `has a host, ${hostname}, that looks like another one` : undefined;
}
