import type { Code, InlineCode, Link, Text } from 'mdast';
import { hiddenCharactersIn, nameCharacter } from '../../text/hidden.ts';
import {
  deceptiveAddressesIn,
  hasPiledMarks,
  mixedWordsIn,
  piledMarksIn,
  type MixedWord,
} from '../../text/deception.ts';
import { deceptive } from '../address.ts';
import { pointAt, sourceOf, startOf } from '../position.ts';
import type { ProseProblem } from '../problem.ts';
import { said } from '../said.ts';
import type { Point } from '../tree.ts';
import type { NodeRule, RuleContext } from './rule.ts';

type Positioned = Parameters<typeof sourceOf>[0] & Parameters<typeof startOf>[0];

/** Hidden characters and words of mixed scripts as they stand in the source, wherever they stand in it. */
export function findHiddenCharacters(source: string): ProseProblem[] {
  if (
    !hasPiledMarks(source) &&
    hiddenCharactersIn(source).length + mixedWordsIn(source).length === 0
  )
    return [];
  return source.split('\n').flatMap((text, index) => {
    const at = (offset: number) => ({ line: index + 1, column: offset + 1 });
    return [
      ...hiddenCharactersIn(text).map(({ offset, codePoint }) => hidden(codePoint, at(offset))),
      ...mixedWordsIn(text).map((word) => mixed(word, at(word.offset))),
      ...piledMarksIn(text).map((offset) => piled(at(offset))),
    ];
  });
}

/**
 * What only the parsed text shows: hidden characters written as entities, such as &#x202E;, and addresses among
 * the words.
 */
export function judgeDecoded(
  values: readonly string[],
  node: Positioned,
  scene: RuleContext,
): ProseProblem[] {
  const text = values.join('\n');
  const found = hiddenCharactersIn(text)[0];
  const word = mixedWordsIn(text)[0];
  const address = deceptiveAddressesIn(text)[0];
  const isPiled = hasPiledMarks(text);
  if (!found && !word && !address && !isPiled) return [];
  const written = sourceOf(node, scene.source);
  const start = startOf(node);
  const at = (offset: number) => {
    const { line, column } = pointAt(written, Math.max(offset, 0));
    return line === 1
      ? { line: start.line, column: start.column + column - 1 }
      : { line: start.line + line - 1, column };
  };
  const findings = address
    ? [{ ...deceptive(address.address, address.fault), ...at(written.indexOf(address.address)) }]
    : [];
  // What stands in the source as it is, `findHiddenCharacters` has found.
  if (hiddenCharactersIn(written).length + mixedWordsIn(written).length > 0) return findings;
  const entity = at(written.indexOf('&#'));
  return [
    ...findings,
    ...(found ? [hidden(found.codePoint, entity)] : []),
    ...(word ? [mixed(word, entity)] : []),
    ...(isPiled && !hasPiledMarks(written) ? [piled(entity)] : []),
  ];
}

function hidden(codePoint: number, at: Point): ProseProblem {
  return {
    code: 'hidden-character',
    ...at,
    what: `Here stands ${nameCharacter(codePoint)}, a character that readers cannot see and that can make a text say something other than it shows.`,
    fix: 'Delete it. Words in Arabic need none among others: the page sets their direction.',
  };
}

function piled(at: Point): ProseProblem {
  return {
    code: 'hidden-character',
    ...at,
    what: 'Here more signs are piled on one letter than any spelling does, so that they hide what stands around it.',
    fix: 'Delete them.',
  };
}

function mixed({ word }: MixedWord, at: Point): ProseProblem {
  return {
    code: 'mixed-scripts',
    ...at,
    what: `The word "${said(word)}" mixes Latin letters with letters of another script that look like them, so that no search finds it and no check reads it.`,
    fix: 'Write it anew, in one script.',
  };
}

/** The words themselves: entities, and references to footnotes that found none and stayed as they were written. */
export const judgeText: NodeRule<Text> = (node, scene, ancestors) => {
  // An address that is a link by itself is judged as the link.
  const isLinked = ancestors.some((parent) => parent.type === 'link' && shows(parent, node.value));
  const findings = isLinked ? [] : judgeDecoded([node.value], node, scene);
  if (!node.value.includes('[^')) return findings;
  const written = sourceOf(node, scene.source);
  const reference = /(?<!\\)\[\^([^\]\s\\]{1,80})\]/.exec(written);
  if (!reference) return findings;
  const offset = (node.position?.start.offset ?? 0) + reference.index;
  findings.push({
    code: 'missing-footnote',
    ...pointAt(scene.source, offset),
    what: `Footnote "${said(reference[1] ?? '')}" is referred to here and has no text.`,
    fix: `Add a line [^${said(reference[1] ?? '')}]: with its text, or put a backslash before the bracket.`,
  });
  return findings;
};

function shows({ url }: Link, words: string): boolean {
  return url === words || url === `http://${words}`;
}

/** Code is shown as it is written, so that its addresses are copied from it. */
export const judgeInlineCode: NodeRule<InlineCode> = (node, scene) =>
  judgeDecoded([node.value], node, scene);

/** Words after the language of a fence are read by nobody and shown to nobody. */
export const judgeCodeBlock: NodeRule<Code> = (node, scene) => [
  ...judgeDecoded([node.lang ?? '', node.value], node, scene),
  ...(node.meta
    ? [
        {
          code: 'not-shown' as const,
          ...startOf(node),
          what: `The words "${said(node.meta)}" after the fence would not be shown on the page.`,
          fix: 'Delete them, or say them in a paragraph.',
        },
      ]
    : []),
];
