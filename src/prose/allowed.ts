import { isOwnImage } from './address.ts';

/** What a property of the tree may hold, and its name in HTML. */
export interface AllowedProperty {
  attribute: string;
  allows: (value: unknown) => boolean;
}

/** Before the ids of footnotes, so that they meet no other id of the page. */
export const idPrefix = 'note-';

/** What the guard's longer judgement of an address comes down to. */
const safeAddress = /^(?:https?:\/\/[^/]|mailto:|#|\/(?!\/))/i;

const text = (value: unknown): boolean => typeof value === 'string';
const is = (only: unknown) => (value: unknown) => value === only;
const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);
const classes = (pattern: RegExp): AllowedProperty => ({
  attribute: 'class',
  allows: (value) => Array.isArray(value) && value.every(matches(pattern)),
});

const align: AllowedProperty = { attribute: 'align', allows: matches(/^(?:left|right|center)$/) };
const title: AllowedProperty = { attribute: 'title', allows: text };
const id: AllowedProperty = {
  attribute: 'id',
  allows: matches(new RegExp(`^${idPrefix}fn(?:ref)?-\\S+$`)),
};

/**
 * Every element and property that a tree may hold: those that Markdown becomes, and no others. Maps, so that a name
 * such as `__proto__` finds nothing.
 */
export const allowedElements: ReadonlyMap<string, ReadonlyMap<string, AllowedProperty>> = new Map(
  Object.entries<Record<string, AllowedProperty>>({
    a: {
      href: { attribute: 'href', allows: matches(safeAddress) },
      title,
      id,
      className: classes(/^data-footnote-backref$/),
      dataFootnoteRef: { attribute: 'data-footnote-ref', allows: is(true) },
      dataFootnoteBackref: {
        attribute: 'data-footnote-backref',
        allows: matches(/^\d+(?:-\d+)?$/),
      },
    },
    blockquote: {},
    br: {},
    code: { className: classes(/^language-\S+$/) },
    del: {},
    em: {},
    h2: {},
    h3: {},
    h4: {},
    h5: {},
    h6: {},
    hr: {},
    img: {
      src: { attribute: 'src', allows: (value) => typeof value === 'string' && isOwnImage(value) },
      alt: { attribute: 'alt', allows: matches(/\S/) },
      title,
    },
    input: {
      type: { attribute: 'type', allows: is('checkbox') },
      checked: { attribute: 'checked', allows: (value) => typeof value === 'boolean' },
      disabled: { attribute: 'disabled', allows: is(true) },
    },
    li: { id, className: classes(/^task-list-item$/) },
    ol: {
      start: { attribute: 'start', allows: (value) => Number.isSafeInteger(value) },
      className: classes(/^contains-task-list$/),
    },
    p: {},
    pre: {},
    section: {
      dataFootnotes: { attribute: 'data-footnotes', allows: is(true) },
      className: classes(/^footnotes$/),
    },
    strong: {},
    sup: {},
    table: {},
    tbody: {},
    td: { align },
    th: { align },
    thead: {},
    tr: {},
    ul: { className: classes(/^contains-task-list$/) },
  }).map(([tagName, properties]) => [tagName, new Map(Object.entries(properties))]),
);
