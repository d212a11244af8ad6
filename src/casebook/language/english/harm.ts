/** Verbs of what is done to people, in the infinitive; of some of them things suffer too. */
export const harmingVerbs = `
kill murder slaughter butcher massacre execute assassinate behead decapitate hang lynch stab strangle drown
electrocute martyr wound injure maim bury hospitalise hospitalize capture detain arrest apprehend abduct kidnap
imprison jail intern displace uproot expel evict deport
`;

/** Forms of irregular ones; their participles are among the states. */
export const acts = 'slay slays slew slaying shoot shoots shot shooting hurt hurts hurting';

/** What befalls a subject: no object follows. */
export const befalls = `
die dies died dying perish perishes perished perishing succumb succumbs succumbed succumbing drowned vanish vanished
disappear disappears disappeared disappearing suffocated fled
`;

/** States besides the participles of regular verbs. */
export const states = `
shot hurt missing homeless lifeless martyred unaccounted disappeared burnt burned fatally mortally fallen
dead deceased slain injured wounded killed perished harmed
`;

/** Nouns that count people harmed, in the singular. */
export const harmNouns = `
death fatality casualty victim corpse body cadaver killing murder homicide execution assassination beheading lynching
slaying arrest detention abduction kidnapping disappearance injury martyr coffin life dead
`;

/** Nouns behind which "of" or "to" brings the people harmed. */
export const harmsOf = `
death deaths killing killings murder murders execution executions assassination assassinations massacre slaughter slaying
shooting stabbing beheading lynching hanging arrest arrests detention abduction abductions kidnapping kidnappings
disappearance disappearances displacement expulsion eviction deportation imprisonment toll tolls bodies corpses corpse
remains injury injuries wounding burial funeral funerals coffin coffins martyrdom killers killer murderers murderer
casualties victims wounds hospitalisation graves grave
`;

/** Other words of harm: verbs in the forms in which they are said of people, and what is written in tables. */
export const suffers = `
lost loses lose losing losses loss lives starved starving starve crushed trapped trampled beaten gassed gunned mown mowed
bled burned burnt charred poisoned tortured raped mutilated buried mourned mourn mourns mourning perish toll tolls
fatally casualties kia wia mia shrapnel custody captivity hostage prisoner wounds injuries burns intensive orphaned
widowed bereaved whereabouts
`;
