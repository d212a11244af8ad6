import type { Outcome } from '../schemas/outcome.ts';

/** The fragments that pages link to, in one place. */
export const anchorOf = {
  minimum: (outcome: Outcome) => `minimum-${outcome}`,
  claims: (outcome: Outcome) => `claims-${outcome}`,
};
