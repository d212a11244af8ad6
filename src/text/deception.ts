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

/** Where marks are piled so, the offset of the first of each pile. */
export function piledMarksIn(text: string): number[] {
  return [...text.matchAll(/\p{M}{7,}/gu)].map(({ index }) => index);
}

/**
 * Why a text may say something else than a reader sees, as a clause about "this"; undefined when it does not. It is the
 * one judgement of every text that is no prose: of front matter, of kept cells, of the rows of an import.
 */
export function textFault(text: string): string | undefined {
  if (hiddenCharacters.test(text)) return 'holds a hidden control or direction character';
  if (mixedWordsIn(text).length > 0)
    return 'holds a word with letters of another script that look like Latin ones';
  if (hasPiledMarks(text)) return 'piles more signs on one letter than any spelling does';
  const [address] = deceptiveAddressesIn(text);
  return address && `holds an address that ${address.fault}`;
}

const addresses = /(?:https?:\/\/|(?<![\p{L}\p{N}.])www\.)[^\s<>"“”«»]+/giu;

/** An address among words that may lead elsewhere than it seems to, and where it begins. */
export interface DeceptiveAddress {
  address: string;
  fault: string;
  offset: number;
}

/** Every address of the web that stands in a text and that `hostFault` has something against. */
export function deceptiveAddressesIn(text: string): DeceptiveAddress[] {
  return [...text.matchAll(addresses)].flatMap(({ 0: written, index }) => {
    // What ends a sentence or a bracket is no part of the address.
    const address = written.replace(/[)\]}.,;:!?'’،؛؟]+$/u, '');
    const fault = hostFault(/^www/i.test(address) ? `http://${address}` : address);
    return fault ? [{ address, fault, offset: index }] : [];
  });
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
