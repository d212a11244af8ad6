import type { Claim } from '../entry.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { Check } from '../check.ts';
import type { Rule } from '../rule.ts';
import {
  faultOf,
  outcomesOfClaim,
  populationText,
  supersessionsOf,
  type SupersessionMismatch,
} from './supersessions.ts';
import { edit } from '../examples.ts';

/** What keeps a claim from replacing another, as a check of its own. */
interface MismatchRule extends Rule {
  fault: SupersessionMismatch;
  /** What is wrong, of the newer and the older claim. */
  what(newer: Claim, older: Claim): string;
  fix: string;
  /** Where the older claim says what differs. */
  differs: FieldPath;
}

function mismatchCheck({ fault, what, fix, differs, ...rule }: MismatchRule): Check {
  return {
    ...rule,
    run(draft, { where }) {
      return supersessionsOf(draft)
        .filter((pair) => faultOf(draft, pair) === fault)
        .map(({ newer, older, path }) => ({
          ...where(newer.file, path),
          what: what(newer, older),
          fix,
          related: [{ ...where(older.file, differs), what: 'The claim it would replace.' }],
        }));
    },
  };
}

/** A claim replaces only one of the same asserter, outcome, population and incidents, a code for each of these. */
export const supersessionMismatches: readonly Check[] = [
  mismatchCheck({
    code: 'supersession-asserter',
    severity: 'error',
    rule: 'A claim supersedes only claims of the same asserter.',
    why: 'Nobody can take back what somebody else said. A newer number of another party stands beside the older one, it does not replace it.',
    refuses: [edit('claims/monitor-total.mdx', 'includes:', 'supersedes:')],
    accepts: [edit('claims/monitor-total.mdx', 'includes:', 'disputes:')],
    fault: 'asserter',
    what: (newer, older) =>
      `This claim is asserted by "${newer.data.assertedBy}" and supersedes a claim of "${older.data.assertedBy}".`,
    fix: 'Use disputes if it contradicts the other claim, includes if it counts the same people too, repeats if it passes the number on.',
    differs: ['assertedBy'],
  }),
  mismatchCheck({
    code: 'supersession-outcome',
    severity: 'error',
    rule: 'A claim and the claim it supersedes have an outcome in common.',
    why: 'A claim is replaced outcome by outcome. A number of missing does not replace a number of killed, so this relation would do nothing.',
    refuses: [
      edit(
        'claims/guard-rescue.mdx',
        'outcome: killed\n    count: 2\nmayOverlap:',
        'outcome: injured\n    count: 2\nsupersedes:',
      ),
    ],
    accepts: [edit('claims/guard-second.mdx', '  - outcome: missing\n    count: up to 4\n', '')],
    fault: 'outcome',
    what: (newer, older) =>
      `This claim counts ${outcomesOfClaim(newer).join(', ')}; the claim it supersedes counts ${outcomesOfClaim(older).join(', ')}.`,
    fix: 'Name the claim that this one replaces, or leave the relation out.',
    differs: ['measures', 0, 'outcome'],
  }),
  mismatchCheck({
    code: 'supersession-population',
    severity: 'error',
    rule: 'A claim and the claim it supersedes count the same population.',
    why: 'A total of all killed does not replace a count of civilians: the older number would vanish although nobody took it back.',
    refuses: [
      edit(
        'claims/guard-second.mdx',
        '  places: [north-harbour]',
        '  population:\n    by: side\n    group: civilians',
      ),
      edit(
        'claims/guard-first.mdx',
        '  places: [north-harbour]',
        '  population:\n    by: side\n    group: civilians',
      ),
    ],
    accepts: [
      {
        ...edit(
          'claims/guard-first.mdx',
          '  places: [north-harbour]',
          '  population:\n    by: side\n    group: civilians',
        ),
        ...edit(
          'claims/guard-second.mdx',
          '  places: [north-harbour]',
          '  population:\n    by: side\n    group: civilians',
        ),
      },
    ],
    fault: 'population',
    what: (newer, older) =>
      `This claim counts ${populationText(newer.data.covers.population)}; the claim it supersedes counts ${populationText(older.data.covers.population)}.`,
    fix: 'Leave the relation out; use includes if one number counts the people of the other too.',
    differs: ['covers', 'population'],
  }),
  mismatchCheck({
    code: 'supersession-scope',
    severity: 'warning',
    rule: 'A claim and the claim it supersedes cover the same incidents.',
    why: 'A later number for a wider scope usually includes the earlier one and leaves it standing. Replaced, the earlier number is lost to the incident it was about.',
    refuses: [
      edit('claims/guard-second.mdx', 'incidents: [ferry-sinking]', 'incidents: [lake-storm]'),
    ],
    accepts: [
      {
        ...edit('claims/guard-first.mdx', '[ferry-sinking]', '[rescue-boat, ferry-sinking]'),
        ...edit('claims/guard-second.mdx', '[ferry-sinking]', '[ferry-sinking, rescue-boat]'),
      },
    ],
    fault: 'scope',
    what: (newer, older) =>
      `This claim covers ${newer.data.covers.incidents.join(', ')}; the claim it supersedes covers ${older.data.covers.incidents.join(', ')}.`,
    fix: 'Use includes if the newer number only counts the older one too; keep supersedes if the asserter replaced it.',
    differs: ['covers', 'incidents'],
  }),
];
