/** Nouns for people, in the singular. */
export const persons = `
person man woman child boy girl baby infant toddler newborn teenager adolescent youth youngster adult minor human soul
individual civilian noncombatant soldier officer policeman policewoman fighter gunman gunwoman militant insurgent
rebel guard guardsman conscript recruit reservist cadet trooper serviceman servicewoman commander general colonel
captain lieutenant sergeant corporal brigadier pilot airman sailor marine ranger sniper gunner combatant militiaman
paramilitary peacekeeper veteran member official employee worker labourer laborer farmer shepherd fisherman hunter
driver teacher student pupil schoolchild schoolboy schoolgirl schoolteacher professor academic doctor physician nurse
medic paramedic surgeon pharmacist midwife journalist reporter photographer cameraman correspondent blogger activist
protester protestor demonstrator marcher resident inhabitant villager townsman citizen national foreigner migrant
refugee evacuee returnee passenger pedestrian passer-by passerby bystander onlooker worshipper worshiper pilgrim
tourist traveller traveler shopper customer motorist motorcyclist cyclist guest reveller leader politician minister
mayor councillor governor deputy lawmaker senator ambassador diplomat envoy judge prosecutor prisoner detainee hostage
captive inmate suspect defendant attacker assailant ambusher bomber perpetrator intruder kidnapper looter survivor
clergyman priest monk nun imam sheikh cleric bishop rabbi preacher elder dignitary notable merchant trader shopkeeper
baker butcher barber carpenter engineer technician miner electrician plumber cook waiter cleaner servant bodyguard
escort aide adviser advisor assistant secretary clerk volunteer rescuer firefighter fireman lifeguard crewman seaman
peasant nomad tribesman clansman loyalist deserter defector partisan guerrilla guerilla operative agent spy informant
collaborator mercenary jihadist islamist extremist terrorist thug settler islander believer opponent supporter
sympathiser sympathizer teammate brother sister son daughter father mother wife husband widow widower orphan cousin
uncle aunt nephew niece grandfather grandmother grandchild grandson granddaughter grandparent sibling parent twin
spouse relative friend neighbour neighbor colleague comrade companion family household witness lawyer mourner killer
murderer occupant dweller player footballer athlete actor singer poet writer scientist expert gravedigger caretaker
porter vendor seller beggar pensioner local outsider subordinate helper caregiver co-worker coworker staffer delegate
negotiator mediator observer inspector ex-soldier ex-fighter stranger addressee
`;

/** Nouns for people that are found only in the plural, or that have no plural of their own. */
export const peopleOnly = `
people persons police personnel staff crew troops forces folk townspeople townsfolk clergy kin men women children
druze infantry cavalry others bedouin
`;
