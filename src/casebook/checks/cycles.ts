import type { CollectionName } from '../../schemas/collections.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import { cyclesIn, turnedTo } from '../cycles.ts';
import type { Entry } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { placeKinds } from '../../schemas/place.ts';
import { nounOf } from '../nouns.ts';
import type { Check } from '../check.ts';
import type { Rule } from '../rule.ts';
import { edit } from '../examples.ts';

/** A link between records of one collection that must not lead back to where it began. */
interface CycleRule<Name extends CollectionName> extends Omit<Rule, 'severity'> {
  collection: Name;
  /** What a record does to the one that it names: `lies within`. */
  does: string;
  /** Where a record leads, with where it says so. */
  links(data: Entry<Name>['data']): { to: string; path: FieldPath }[];
  /** The record for which this is least is the likeliest to be wrong; it is told first. */
  blame(record: Entry<Name>, draft: LinkedRecords): number;
  fix: string;
}

/** A check for circles of one kind of link. A claim that names itself is told by relation-to-itself. */
function cycleCheck<Name extends CollectionName>(rule: CycleRule<Name>): Check {
  const { collection, does, links, blame, fix, ...described } = rule;
  return {
    ...described,
    severity: 'error',
    run(draft, { where }) {
      const record = (id: string) => draft[collection].get(id) as Entry<Name> | undefined;
      const linksOf = (id: string) => {
        const found = record(id);
        return found ? links(found.data) : [];
      };
      const blameOf = (id: string) => {
        const found = record(id);
        return found ? blame(found, draft) : 0;
      };
      const next = (id: string) => linksOf(id).map(({ to }) => to);
      return cyclesIn(draft[collection].keys(), next)
        .filter(({ length }) => length > 1 || collection !== 'claims')
        .map((cycle) => {
          const turned = turnedTo(cycle, blameOf);
          const [first, ...others] = turned.map((id, index) => {
            const to = turned[(index + 1) % turned.length] ?? id;
            const path = linksOf(id).find((link) => link.to === to)?.path ?? [];
            return { ...where(record(id)?.file ?? '', path), what: `"${id}" ${does} "${to}".` };
          });
          const way = others.length > 0 ? `: ${[...turned, turned[0]].join(` ${does} `)}` : '';
          return {
            ...(first as NonNullable<typeof first>),
            what: `This ${nounOf(collection)} ${does} itself${way}.`,
            fix,
            related: others,
          };
        });
    },
  };
}

const relations = (list: readonly { claim: string }[], kind: string) =>
  list.map(({ claim }, index) => ({ to: claim, path: [kind, index, 'claim'] }));
const within = (outer: string | undefined, key = 'within') =>
  outer === undefined ? [] : [{ to: outer, path: [key] }];
/** The one that was said first cannot have taken up a later one. */
const saidFirst = ({ data }: Entry<'claims'>) => data.claimed.earliest ?? -Infinity;
const notBorneOut = 'Take out the relation that the sources do not bear out.';

/** No record leads back to itself, one code for each kind of link. */
export const cycleChecks: readonly Check[] = [
  cycleCheck({
    code: 'supersession-cycle',
    rule: 'No claim supersedes itself through others.',
    why: 'In a circle every claim is replaced by another, and no number is left current.',
    refuses: [
      edit(
        'claims/guard-first.mdx',
        'evidence:',
        'supersedes:\n  - claim: guard-second\n    because: The guard returned to it.\nevidence:',
      ),
    ],
    accepts: [],
    collection: 'claims',
    does: 'supersedes',
    links: (data) => relations(data.supersedes, 'supersedes'),
    blame: saidFirst,
    fix: notBorneOut,
  }),
  cycleCheck({
    code: 'includes-cycle',
    rule: 'No claim includes itself through others.',
    why: 'Of two numbers that include each other, neither is the whole, and what may be added to what cannot be told.',
    refuses: [
      edit(
        'claims/guard-second.mdx',
        'evidence:',
        'includes:\n  - claim: monitor-total\n    because: The bulletin was issued last.\nevidence:',
      ),
    ],
    accepts: [
      edit(
        'claims/guard-second.mdx',
        'evidence:',
        'mayOverlap:\n  - claim: monitor-total\n    because: The bulletin was issued last.\nevidence:',
      ),
    ],
    collection: 'claims',
    does: 'includes',
    links: (data) => relations(data.includes, 'includes'),
    blame: () => 0,
    fix: notBorneOut,
  }),
  cycleCheck({
    code: 'repeats-cycle',
    rule: 'No claim repeats itself through others.',
    why: 'Somebody said the number first. In a circle of relays nobody did, and the number has no source.',
    refuses: [
      edit(
        'claims/guard-first.mdx',
        'evidence:',
        'repeats:\n  - claim: wire-repeat\n    because: The guard quotes the wire.\nevidence:',
      ),
    ],
    accepts: [],
    collection: 'claims',
    does: 'repeats',
    links: (data) => relations(data.repeats, 'repeats'),
    blame: saidFirst,
    fix: notBorneOut,
  }),
  cycleCheck({
    code: 'part-cycle',
    rule: 'No incident is a part of itself, directly or through others.',
    why: 'Numbers are added from the parts up to the whole. In a circle there is no whole, and no number of it.',
    refuses: [
      edit('incidents/lake-storm.mdx', 'places:', 'partOf: ferry-sinking\nplaces:'),
      edit('incidents/rescue-boat.mdx', 'partOf: lake-storm', 'partOf: rescue-boat'),
    ],
    accepts: [
      {
        ...edit(
          'incidents/rescue-boat.mdx',
          'partOf: lake-storm\nmayOverlap: [ferry-sinking]',
          'partOf: harbour-vigil\nmayOverlap: [quay-clearing]',
        ),
        ...edit(
          'incidents/harbour-vigil.mdx',
          'occurred: 2001-05-13\nplaces: [north-harbour]',
          'occurred: 2001-05-12/2001-05-13\nplaces: [lake-example]',
        ),
      },
    ],
    collection: 'incidents',
    does: 'is part of',
    links: (data) => within(data.partOf, 'partOf'),
    /** The root is a part of nothing; otherwise the one that lasted longest is likely the whole. */
    blame: ({ id, data: { occurred } }, draft) =>
      id === draft.case?.data.root
        ? -Infinity
        : (occurred.earliest ?? -Infinity) - (occurred.latest ?? Infinity),
    fix: 'Take partOf out of the incident that holds the others.',
  }),
  cycleCheck({
    code: 'place-cycle',
    rule: 'No place lies within itself, directly or through others.',
    why: 'Where coordinates are not known, a place is drawn as the one it lies in. In a circle there is nothing to draw.',
    refuses: [
      edit('places/example-country.mdx', 'precision: 6', 'within: north-harbour\nprecision: 6'),
      edit('places/north-harbour.mdx', 'within: lake-example', 'within: north-harbour'),
    ],
    accepts: [
      {
        ...edit('places/north-harbour.mdx', 'within: lake-example', 'within: example-country'),
        ...edit('incidents/lake-storm.mdx', 'places: [lake-example]\n', ''),
      },
    ],
    collection: 'places',
    does: 'lies within',
    links: (data) => within(data.within),
    /** The largest kind of place is the least likely to lie within the others. */
    blame: ({ data: { kind } }) => (kind === 'area' ? 0 : -placeKinds.indexOf(kind)),
    fix: 'Take within out of the place that holds the others.',
  }),
  cycleCheck({
    code: 'actor-cycle',
    rule: 'No actor is a part of itself, directly or through others.',
    why: 'Two groups of people may be added only where neither is a part of the other. In a circle each is a part of each.',
    refuses: [
      {
        ...edit('actors/lake-guard.mdx', 'party: false', 'within: ferry-crew\nparty: false'),
        ...edit('actors/ferry-crew.mdx', 'party: false', 'within: lake-guard\nparty: false'),
      },
      edit('actors/lake-guard.mdx', 'party: false', 'within: lake-guard\nparty: false'),
    ],
    accepts: [edit('actors/ferry-crew.mdx', 'party: false', 'within: lake-guard\nparty: false')],
    collection: 'actors',
    does: 'is within',
    links: (data) => within(data.within),
    blame: () => 0,
    fix: 'Take within out of the actor of which the others are parts.',
  }),
];
