import type { Breakdown, Measure } from '../../schemas/measure.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';

/** One breakdown with the measure it belongs to and its place in the front matter. */
export interface PlacedBreakdown {
  claim: Claim;
  measure: Measure;
  breakdown: Breakdown;
  measurePath: FieldPath;
  path: FieldPath;
}

/** Every breakdown of every claim. */
export function breakdownsOf(draft: LinkedRecords): PlacedBreakdown[] {
  return [...draft.claims.values()].flatMap(breakdownsIn);
}

export function breakdownsIn(claim: Claim): PlacedBreakdown[] {
  return claim.data.measures.flatMap((measure, m) =>
    measure.breakdown.map((breakdown, index) => ({
      claim,
      measure,
      breakdown,
      measurePath: ['measures', m],
      path: ['measures', m, 'breakdown', index],
    })),
  );
}
