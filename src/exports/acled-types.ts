import type { Actor, Incident } from '../casebook/entry.ts';
import { isCivilian } from './sides.ts';

/** A kind of event of ACLED (Codebook, "ACLED Events"). */
export interface AcledType {
  disorder: 'Political violence' | 'Demonstrations' | 'Strategic developments';
  event: string;
  subEvent: string;
}

const battle: AcledType = {
  disorder: 'Political violence',
  event: 'Battles',
  subEvent: 'Armed clash',
};
const attack: AcledType = {
  disorder: 'Political violence',
  event: 'Violence against civilians',
  subEvent: 'Attack',
};
const remote = (subEvent: string): AcledType => ({
  disorder: 'Political violence',
  event: 'Explosions/Remote violence',
  subEvent,
});
const strategic = (subEvent: string): AcledType => ({
  disorder: 'Strategic developments',
  event: 'Strategic developments',
  subEvent,
});
const peaceful: AcledType = {
  disorder: 'Demonstrations',
  event: 'Protests',
  subEvent: 'Peaceful protest',
};

/**
 * The kind of event that ACLED would call an incident, or why that cannot be told from the record. An
 * arrest or a curfew is a strategic development; fighting is a battle between two armed sides and an
 * attack where the other side is civilian.
 */
export function acledTypeOf(
  { data: { type, assessment } }: Incident,
  sideB: readonly Actor[],
): AcledType | string {
  const againstCivilians = sideB.length > 0 && sideB.every(isCivilian);
  switch (type) {
    case 'ambush':
    case 'armed_clash':
    case 'raid':
      if (sideB.length === 0) return 'Fighting has two sides, and no actor has the role side_b.';
      return againstCivilians ? attack : battle;
    case 'killing':
    case 'execution':
      return againstCivilians
        ? attack
        : 'A killing is an attack only on civilians, and side_b is no population or community.';
    case 'air_strike':
      return remote('Air/drone strike');
    case 'shelling':
      return remote('Shelling/artillery/missile attack');
    case 'bombing':
      return remote('Remote explosive/landmine/IED');
    case 'arrest':
      return strategic('Arrests');
    case 'curfew':
    case 'deployment':
    case 'displacement':
      return strategic('Other');
    case 'protest':
    case 'rally':
      return assessment && Math.max(assessment.low, assessment.best, assessment.high) > 0
        ? 'Whether a protest was peaceful or met with force is not recorded, and people came to harm.'
        : peaceful;
    case 'abduction':
      return againstCivilians
        ? { ...attack, subEvent: 'Abduction/forced disappearance' }
        : 'An abduction is an event of its own only where civilians are taken, and side_b is no population or community.';
    case 'dispersal':
      return 'Whether a crowd was dispersed as a protest or met with excessive force is for an editor of ACLED to judge.';
    case 'statement':
      return 'A statement is no event of ACLED.';
    case 'other':
      return 'ACLED has no kind of event for an incident of the type "other".';
  }
}
