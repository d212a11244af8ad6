import type { Definition, Image, ImageReference, Link } from 'mdast';
import { isOwnImage, judgeAddress } from '../address.ts';
import { sourceOf, startOf } from '../position.ts';
import type { ProseProblem } from '../problem.ts';
import { said } from '../said.ts';
import type { Point } from '../tree.ts';
import { judgeDecoded } from './characters.ts';
import type { NodeRule } from './rule.ts';

/** Links, among them bare addresses, which GFM links by itself. */
export const judgeLink: NodeRule<Link> = (node, scene) => [
  ...addressFault(node.url, startOf(node)),
  ...misleadingWords(node),
  ...judgeDecoded([node.title ?? ''], node, scene),
];

/** Words that are an address themselves lead there, or to a copy in an archive, whose address holds it. */
function misleadingWords(node: Link): ProseProblem[] {
  const { children, url } = node;
  const [word] = children;
  const shown = children.length === 1 && word?.type === 'text' ? word.value.trim() : '';
  const address = /^www\./i.test(shown) ? `http://${shown}` : shown;
  const leadsThere =
    !/^https?:\/\//i.test(address) ||
    !URL.canParse(address) ||
    url.includes(shown) ||
    (URL.canParse(url) && new URL(url).hostname === new URL(address).hostname);
  if (leadsThere) return [];
  return [
    {
      code: 'unsafe-link',
      ...startOf(node),
      what: `This link shows "${said(shown)}" and leads to "${said(url)}", another site.`,
      fix: 'Let it lead where its words say, or say in words what it leads to.',
    },
  ];
}

/** Judges the address of a definition, which links and images written as [words][label] refer to. */
export const judgeDefinition: NodeRule<Definition> = (node, scene) => {
  const at = startOf(node);
  const label = said(node.label ?? node.identifier);
  const notShown: ProseProblem = scene.repeated.has(node)
    ? {
        code: 'not-shown',
        ...at,
        what: `The link "${label}" is defined a second time, and only the first would be used.`,
        fix: 'Give this one another name, or delete it.',
      }
    : {
        code: 'not-shown',
        ...at,
        what: `Nothing in this text uses the link "${label}", so it would not be shown on the page.`,
        fix: `Link to it with [words][${label}], or delete the line.`,
      };
  return [
    ...(scene.usedByImages.has(node) ? imageFault(node.url, at) : addressFault(node.url, at)),
    ...(scene.used.has(node) ? [] : [notShown]),
    ...judgeDecoded([node.title ?? ''], node, scene),
  ];
};

export const judgeImage: NodeRule<Image> = (node, scene, ancestors) => [
  ...imageFault(node.url, startOf(node)),
  ...judgeAlt(node, scene, ancestors),
  ...judgeDecoded([node.title ?? ''], node, scene),
];

/** The words that stand for an image. They are plain: whatever else is written among them would be lost. */
export const judgeAlt: NodeRule<Image | ImageReference> = (node, scene) => {
  const at = startOf(node);
  if ((node.alt ?? '').trim() === '') {
    return [
      {
        code: 'image-without-alt',
        ...at,
        what: 'This image has no words to stand for it, so who cannot see it learns nothing.',
        fix: 'Say what it shows: ![The coast road at noon](/media/road.jpg).',
      },
    ];
  }
  const lost = /[{<]|\]\(|\]\[/.exec(altSource(sourceOf(node, scene.source)));
  const findings = judgeDecoded([node.alt ?? ''], node, scene);
  if (!lost) return findings;
  findings.push({
    code: 'not-shown',
    ...at,
    what: `The words for this image hold "${lost[0]}", and a tag, code or link among them would be lost.`,
    fix: 'Write plain words; to show a < or a { put a backslash before it.',
  });
  return findings;
};

/** The text between the brackets of an image, without escapes. */
function altSource(image: string): string {
  const plain = image.replace(/\\[^]/g, '  ');
  let depth = 0;
  for (let index = 1; index < plain.length; index++) {
    if (plain[index] === '[') depth += 1;
    if (plain[index] === ']' && --depth === 0) return plain.slice(2, index);
  }
  return plain;
}

function addressFault(url: string, at: Point): ProseProblem[] {
  const fault = judgeAddress(url);
  return fault ? [{ ...fault, ...at }] : [];
}

function imageFault(url: string, at: Point): ProseProblem[] {
  if (isOwnImage(url)) return [];
  return [
    {
      code: 'foreign-image',
      ...at,
      what: `"${said(url)}" is not an image of this site. Another site would learn who reads the page, and could change the picture.`,
      fix: 'Put the file (AVIF, GIF, JPEG, PNG or WebP, its name in plain letters) into public/media and write /media/file.jpg.',
    },
  ];
}
