import type { Actor } from '../casebook/entry.ts';

/** UCDP's kinds of violence: between a state and another side, between others, against civilians. */
export type TypeOfViolence = 1 | 2 | 3;

/**
 * 1 where a state body is a side, 2 between armed groups, 3 where civilians (a population or a
 * community) are the side that is attacked. Undefined for what UCDP does not know: a side that bears
 * no arms as the attacker, or an organisation without arms, such as a hospital or a party, as a side.
 */
export function typeOfViolenceOf(a: Actor, b: Actor): TypeOfViolence | undefined {
  if (!isArmed(a)) return undefined;
  if (isCivilian(b)) return 3;
  if (!isArmed(b)) return undefined;
  return a.data.kind === 'state_body' || b.data.kind === 'state_body' ? 1 : 2;
}

/** Whether an actor bears arms. No other kind does: a movement whose members fight has an armed group of its own. */
export function isArmed({ data: { kind } }: Actor): boolean {
  return kind === 'state_body' || kind === 'armed_group';
}

/**
 * Whether an actor stands for people who take no part in the fighting. An organisation does not: those
 * who work in a hospital or a court are not the civilian population, even where they bear no arms.
 */
export function isCivilian({ data: { kind } }: Actor): boolean {
  return kind === 'population' || kind === 'community';
}
