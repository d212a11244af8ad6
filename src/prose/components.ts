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

const refersTo = (purpose: string, ...collections: ReferencedCollection[]): AttributeSpec => ({
  required: true,
  purpose,
  value: { kind: 'reference', collections },
});

const optional = (attribute: AttributeSpec): AttributeSpec => ({ ...attribute, required: false });

const words = (purpose: string): AttributeSpec => ({
  required: false,
  purpose,
  value: { kind: 'text' },
});

const outcome: AttributeSpec = {
  required: true,
  purpose: 'the outcome that is counted',
  value: { kind: 'outcome' },
};

/** A component that stands alone and draws what it finds in the record. */
const drawing = (
  name: string,
  purpose: string,
  example: string,
  attributes: ComponentSpec['attributes'] = {},
): ComponentSpec => ({ name, purpose, placement: 'block', children: 'none', attributes, example });

export const components: readonly ComponentSpec[] = [
  {
    name: 'Count',
    purpose:
      'Prints what a claim says of an outcome, in its own wording, or of one group of its breakdown, and links to the claim.',
    placement: 'inline',
    children: 'none',
    attributes: {
      claim: refersTo('the claim whose number it is', 'claims'),
      outcome,
      group: words('one group of the breakdown of that number'),
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
    attributes: { incident: refersTo('the incident that is tallied', 'incidents'), outcome },
    example: '<Minimum incident="harbour-fire" outcome="killed" />',
  },
  {
    name: 'Cite',
    purpose: 'Cites a source.',
    placement: 'inline',
    children: 'none',
    attributes: {
      source: refersTo('the source that is cited', 'sources'),
      by: optional(
        refersTo(
          'the actor or the figure on whose word it rests, where the source passes it on',
          'actors',
          'figures',
        ),
      ),
      locator: words('where in the source, such as "p. 4"'),
    },
    example: '<Cite source="gazette-2001-05-14" />',
  },
  {
    name: 'Quote',
    purpose: 'Marks a fragment as somebody’s own words and says whose.',
    placement: 'inline',
    children: 'text',
    attributes: {
      by: refersTo('the actor or the figure whose words they are', 'actors', 'figures'),
      source: optional(refersTo('the source in which they were read', 'sources')),
      lang: words('the language of the fragment, such as "ar"; left out, that of its source'),
      translation: words('in a translation, what the fragment means: shown beside it, as ours'),
    },
    example: '<Quote by="ministry-of-defence">an exceptional situation</Quote>',
  },
  drawing(
    'ClaimsSideBySide',
    'Draws the claims about an incident side by side.',
    '<ClaimsSideBySide incident="harbour-fire" outcome="killed" />',
    {
      incident: refersTo('the incident whose claims are drawn', 'incidents'),
      outcome: optional(outcome),
    },
  ),
  drawing(
    'Breakdown',
    'Draws the breakdown of a claim, with what it leaves over.',
    '<Breakdown claim="ministry-first-count" outcome="killed" />',
    {
      claim: refersTo('the claim whose breakdown is drawn', 'claims'),
      outcome: optional(outcome),
    },
  ),
  drawing(
    'ClaimsOverTime',
    'Draws when which number was claimed about an incident.',
    '<ClaimsOverTime incident="harbour-fire" />',
    { incident: refersTo('the incident whose claims are drawn', 'incidents') },
  ),
  drawing(
    'Derivation',
    'Draws how the number of an incident follows from the claims.',
    '<Derivation incident="harbour-fire" outcome="killed" />',
    { incident: refersTo('the incident that is tallied', 'incidents'), outcome },
  ),
  drawing(
    'CoverageMatrix',
    'Draws who made a claim about which part of an incident, and who did not.',
    '<CoverageMatrix incident="harbour-fire" outcome="killed" />',
    { incident: refersTo('the incident whose parts are drawn', 'incidents'), outcome },
  ),
  drawing(
    'AsOf',
    'Draws what was known of an incident at the end of each day.',
    '<AsOf incident="harbour-fire" outcome="killed" />',
    { incident: refersTo('the incident that is tallied', 'incidents'), outcome },
  ),
  drawing('Timeline', 'Draws all incidents of the case by place and day.', '<Timeline />'),
  drawing(
    'Map',
    'Draws where the incidents of the case, or one of them, happened.',
    '<Map incident="harbour-fire" />',
    {
      incident: optional(refersTo('the one incident whose places are drawn', 'incidents')),
    },
  ),
  drawing('RelayChains', 'Draws how every claim of the case reached us.', '<RelayChains />'),
  drawing('MarkKey', 'Shows the marks of the charts, each with what it means.', '<MarkKey />'),
];

const byName = new Map(components.map((component) => [component.name, component]));

/** The component of that name, letter for letter. A map, so that a name such as `constructor` finds nothing. */
export function componentNamed(name: string): ComponentSpec | undefined {
  return byName.get(name);
}
