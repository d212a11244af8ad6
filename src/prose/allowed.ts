import { isOwnImage } from './address.ts';

/** Before the ids of footnotes, so that they meet no other id of the page. */
export const idPrefix = 'note-';

/** Addresses that are safe to print, in one pattern: the guard judges them at greater length. */
const safeAddress = /^(?:https?:\/\/[^/]|mailto:|#|\/(?!\/))/i;

/** Whether a property may hold a value. */
type Allows = (value: unknown) => boolean;

const text: Allows = (value) => typeof value === 'string';
const is =
  (only: unknown): Allows =>
  (value) =>
    value === only;
const matches =
  (pattern: RegExp): Allows =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const classes =
  (pattern: RegExp): Allows =>
  (value) =>
    Array.isArray(value) && value.every(matches(pattern));

const align = matches(/^(?:left|right|center)$/);
const id = matches(new RegExp(`^${idPrefix}fn(?:ref)?-\\S+$`));

/**
 * Every element and property that a tree may hold: those that Markdown becomes, and no others. Maps, so that a name
 * such as `__proto__` finds nothing.
 */
export const allowedElements: ReadonlyMap<string, ReadonlyMap<string, Allows>> = new Map(
  Object.entries<Record<string, Allows>>({
    a: {
      href: matches(safeAddress),
      title: text,
      id,
      className: classes(/^data-footnote-backref$/),
      dataFootnoteRef: is(true),
      dataFootnoteBackref: matches(/^\d+(?:-\d+)?$/),
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
      src: (value) => typeof value === 'string' && isOwnImage(value),
      alt: matches(/\S/),
      title: text,
    },
    input: {
      type: is('checkbox'),
      checked: (value) => typeof value === 'boolean',
      disabled: is(true),
    },
    li: { id, className: classes(/^task-list-item$/) },
    ol: {
      start: (value) => Number.isSafeInteger(value),
      className: classes(/^contains-task-list$/),
    },
    p: {},
    pre: {},
    section: { dataFootnotes: is(true), className: classes(/^footnotes$/) },
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
