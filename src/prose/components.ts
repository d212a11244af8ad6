/** The published list of components. To add one, add its entry here and draw it in `src/components`. */
export interface ComponentSpec {
  name: string;
  /** Its purpose in a sentence, for the documentation and for messages. */
  purpose: string;
  /** Inline: among the words of a paragraph. Block: alone, between paragraphs. */
  placement: 'inline' | 'block';
  /** The children that it may have. */
  children: 'none' | 'text';
  attributes: Record<string, AttributeSpec>;
  /** A correct use, which a message can show and a test parses. */
  example: string;
}

export interface AttributeSpec {
  required: boolean;
  /** Its meaning, in a phrase. */
  purpose: string;
  value: AttributeValue;
}

export type AttributeValue =
  | { kind: 'reference'; collections: readonly ReferencedCollection[] }
  | { kind: 'one-of'; values: readonly string[] }
  /** One of `singleOutcomes`, or several joined by `-or-`. */
  | { kind: 'outcome' }
  | { kind: 'text' };

export type ReferencedCollection =
  'claims' | 'incidents' | 'figures' | 'sources' | 'actors' | 'places' | 'notes';

const refersTo = (collection: ReferencedCollection, purpose: string): AttributeSpec => ({
  required: true,
  purpose,
  value: { kind: 'reference', collections: [collection] },
});

const outcome: AttributeSpec = {
  required: true,
  purpose: 'the outcome that is counted',
  value: { kind: 'outcome' },
};

export const components: readonly ComponentSpec[] = [
  {
    name: 'Count',
    purpose:
      'Prints what a claim says of an outcome, in its own wording, or of one group of its breakdown, and links to the claim.',
    placement: 'inline',
    children: 'none',
    attributes: {
      claim: refersTo('claims', 'the claim whose number it is'),
      outcome,
      group: {
        required: false,
        purpose: 'one group of the breakdown of that number',
        value: { kind: 'text' },
      },
      as: {
        required: false,
        purpose: 'that the number no longer stands, which is printed beside it',
        value: { kind: 'one-of', values: ['superseded', 'retracted'] },
      },
    },
    example: '<Count claim="ministry-first-count" outcome="killed" />',
  },
  {
    name: 'Minimum',
    purpose:
      'Prints the floor of an incident for an outcome, with whose numbers it rests on, and links to its derivation.',
    placement: 'inline',
    children: 'none',
    attributes: { incident: refersTo('incidents', 'the incident that is tallied'), outcome },
    example: '<Minimum incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'Cite',
    purpose: 'Cites a source.',
    placement: 'inline',
    children: 'none',
    attributes: {
      source: refersTo('sources', 'the source that is cited'),
      by: {
        required: false,
        purpose: 'the actor or the figure on whose word it rests, where the source passes it on',
        value: { kind: 'reference', collections: ['actors', 'figures'] },
      },
      locator: {
        required: false,
        purpose: 'where in the source, such as "p. 4"',
        value: { kind: 'text' },
      },
    },
    example: '<Cite source="gazette-2001-05-14" />',
  },
  {
    name: 'Quote',
    purpose: 'Marks a fragment as somebody’s own words and says whose.',
    placement: 'inline',
    children: 'text',
    attributes: {
      by: {
        required: true,
        purpose: 'the actor or the figure whose words they are',
        value: { kind: 'reference', collections: ['actors', 'figures'] },
      },
      source: {
        required: false,
        purpose: 'the source in which they were read',
        value: { kind: 'reference', collections: ['sources'] },
      },
      lang: {
        required: false,
        purpose: 'the language of the fragment, such as "ar"; left out, that of its source',
        value: { kind: 'text' },
      },
      translation: {
        required: false,
        purpose: 'in a translation, what the fragment means: shown beside it, as ours',
        value: { kind: 'text' },
      },
    },
    example: '<Quote by="ministry-of-defence">an exceptional situation</Quote>',
  },
  {
    name: 'ClaimsSideBySide',
    purpose: 'Draws the claims about an incident side by side.',
    placement: 'block',
    children: 'none',
    attributes: {
      incident: refersTo('incidents', 'the incident whose claims are drawn'),
      outcome: { ...outcome, required: false },
    },
    example: '<ClaimsSideBySide incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'Breakdown',
    purpose: 'Draws the breakdown of a claim, with what it leaves over.',
    placement: 'block',
    children: 'none',
    attributes: {
      claim: refersTo('claims', 'the claim whose breakdown is drawn'),
      outcome: { ...outcome, required: false },
    },
    example: '<Breakdown claim="ministry-first-count" outcome="killed" />',
  },
  {
    name: 'ClaimsOverTime',
    purpose: 'Draws when which number was claimed about an incident.',
    placement: 'block',
    children: 'none',
    attributes: { incident: refersTo('incidents', 'the incident whose claims are drawn') },
    example: '<ClaimsOverTime incident="harbour-fire" />',
  },
  {
    name: 'Derivation',
    purpose: 'Draws how the number of an incident follows from the claims.',
    placement: 'block',
    children: 'none',
    attributes: { incident: refersTo('incidents', 'the incident that is tallied'), outcome },
    example: '<Derivation incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'CoverageMatrix',
    purpose: 'Draws who made a claim about which part of an incident, and who did not.',
    placement: 'block',
    children: 'none',
    attributes: { incident: refersTo('incidents', 'the incident whose parts are drawn'), outcome },
    example: '<CoverageMatrix incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'AsOf',
    purpose: 'Draws what was known of an incident at the end of each day.',
    placement: 'block',
    children: 'none',
    attributes: { incident: refersTo('incidents', 'the incident that is tallied'), outcome },
    example: '<AsOf incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'Timeline',
    purpose: 'Draws all incidents of the case by place and day.',
    placement: 'block',
    children: 'none',
    attributes: {},
    example: '<Timeline />',
  },
  {
    name: 'Map',
    purpose: 'Draws where the incidents of the case, or one of them, happened.',
    placement: 'block',
    children: 'none',
    attributes: {
      incident: {
        ...refersTo('incidents', 'the one incident whose places are drawn'),
        required: false,
      },
    },
    example: '<Map incident="harbour-fire" />',
  },
  {
    name: 'RelayChains',
    purpose: 'Draws how every claim of the case reached us.',
    placement: 'block',
    children: 'none',
    attributes: {},
    example: '<RelayChains />',
  },
  {
    name: 'MarkKey',
    purpose: 'Shows the marks of the charts, each with what it means.',
    placement: 'block',
    children: 'none',
    attributes: {},
    example: '<MarkKey />',
  },
];

const byName = new Map(components.map((component) => [component.name, component]));

/** The component of that name, letter for letter. A map, so that a name such as `constructor` finds nothing. */
export function componentNamed(name: string): ComponentSpec | undefined {
  return byName.get(name);
}
