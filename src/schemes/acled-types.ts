import type { Actor, Incident } from '../casebook/entry.ts';
import { isArmed, isCivilian } from './sides.ts';

/** A kind of event of ACLED (Codebook, "ACLED Events"). */
export interface AcledType {
  disorder: 'Political violence' | 'Demonstrations' | 'Strategic developments';
  event: string;
  /** Null where the record does not tell which of the sub-events it was. */
  subEvent: string | null;
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
const remote = (subEvent: string | null): AcledType => ({
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
 * The kind of event that ACLED would call an incident, or why that cannot be told from the record
 * (Codebook, "ACLED Events"). An arrest or a curfew is a strategic development, and so is displacement
 * (Other) and a movement of forces (Change to group/activity); fighting is a battle between armed sides
 * and an attack where the other side is civilian. An abduction in which people came to harm is an attack.
 */
export function acledTypeOf(
  { data: { type, assessment } }: Incident,
  sideB: readonly Actor[],
): AcledType | string {
  const againstCivilians = sideB.length > 0 && sideB.every(isCivilian);
  const harmed = assessment && Math.max(assessment.low, assessment.best, assessment.high) > 0;
  switch (type) {
    case 'ambush':
    case 'armed_clash':
    case 'raid':
      if (sideB.length === 0) return 'Fighting has two sides, and no actor has the role side_b.';
      if (againstCivilians) return attack;
      return sideB.every(isArmed)
        ? battle
        : 'A battle is between armed sides, an attack is on civilians, and side_b is neither.';
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
      // A suicide bomb, a grenade or a placed device: the record does not tell.
      return remote(null);
    case 'arrest':
      return strategic('Arrests');
    case 'deployment':
      return strategic('Change to group/activity');
    case 'curfew':
    case 'displacement':
      return strategic('Other');
    case 'protest':
    case 'rally':
      return harmed
        ? 'Whether a protest was peaceful or met with force is not recorded, and people came to harm.'
        : peaceful;
    case 'dispersal':
      return 'Whether it was a protest or a riot depends on what the crowd did, which is not recorded.';
    case 'abduction':
      if (!againstCivilians)
        return 'An abduction is an event only where civilians are taken, and side_b is no population or community.';
      return harmed ? attack : { ...attack, subEvent: 'Abduction/forced disappearance' };
    case 'statement':
      return 'A statement is no event of ACLED.';
    case 'other':
      return 'ACLED has no kind of event for an incident of the type "other".';
  }
}
