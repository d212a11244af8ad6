/** The forms of a verb. */
type Forms = readonly [base: string, third: string, past: string, participle: string, ing: string];

/** Only the living suffer these: whatever is counted with them is people. */
export const harmsTheLiving: readonly Forms[] = [
  ['kill', 'kills', 'killed', 'killed', 'killing'],
  ['murder', 'murders', 'murdered', 'murdered', 'murdering'],
  ['slay', 'slays', 'slew', 'slain', 'slaying'],
  ['slaughter', 'slaughters', 'slaughtered', 'slaughtered', 'slaughtering'],
  ['butcher', 'butchers', 'butchered', 'butchered', 'butchering'],
  ['massacre', 'massacres', 'massacred', 'massacred', 'massacring'],
  ['execute', 'executes', 'executed', 'executed', 'executing'],
  ['assassinate', 'assassinates', 'assassinated', 'assassinated', 'assassinating'],
  ['behead', 'beheads', 'beheaded', 'beheaded', 'beheading'],
  ['decapitate', 'decapitates', 'decapitated', 'decapitated', 'decapitating'],
  ['hang', 'hangs', 'hanged', 'hanged', 'hanging'],
  ['lynch', 'lynches', 'lynched', 'lynched', 'lynching'],
  ['stab', 'stabs', 'stabbed', 'stabbed', 'stabbing'],
  ['shoot', 'shoots', 'shot', 'shot', 'shooting'],
  ['strangle', 'strangles', 'strangled', 'strangled', 'strangling'],
  ['drown', 'drowns', 'drowned', 'drowned', 'drowning'],
  ['electrocute', 'electrocutes', 'electrocuted', 'electrocuted', 'electrocuting'],
  ['martyr', 'martyrs', 'martyred', 'martyred', 'martyring'],
  ['wound', 'wounds', 'wounded', 'wounded', 'wounding'],
  ['injure', 'injures', 'injured', 'injured', 'injuring'],
  ['hurt', 'hurts', 'hurt', 'hurt', 'hurting'],
  ['maim', 'maims', 'maimed', 'maimed', 'maiming'],
  ['bury', 'buries', 'buried', 'buried', 'burying'],
  ['hospitalise', 'hospitalises', 'hospitalised', 'hospitalised', 'hospitalising'],
  ['hospitalize', 'hospitalizes', 'hospitalized', 'hospitalized', 'hospitalizing'],
];

/** Things suffer these too: a tank is captured, a shipment seized. */
export const harmsAnything: readonly Forms[] = [
  ['capture', 'captures', 'captured', 'captured', 'capturing'],
  ['detain', 'detains', 'detained', 'detained', 'detaining'],
  ['arrest', 'arrests', 'arrested', 'arrested', 'arresting'],
  ['apprehend', 'apprehends', 'apprehended', 'apprehended', 'apprehending'],
  ['abduct', 'abducts', 'abducted', 'abducted', 'abducting'],
  ['kidnap', 'kidnaps', 'kidnapped', 'kidnapped', 'kidnapping'],
  ['imprison', 'imprisons', 'imprisoned', 'imprisoned', 'imprisoning'],
  ['jail', 'jails', 'jailed', 'jailed', 'jailing'],
  ['intern', 'interns', 'interned', 'interned', 'interning'],
  ['displace', 'displaces', 'displaced', 'displaced', 'displacing'],
  ['uproot', 'uproots', 'uprooted', 'uprooted', 'uprooting'],
  ['expel', 'expels', 'expelled', 'expelled', 'expelling'],
  ['evict', 'evicts', 'evicted', 'evicted', 'evicting'],
  ['deport', 'deports', 'deported', 'deported', 'deporting'],
];

/** What befalls a subject: no object follows. */
export const befalls = `
die dies died dying perish perishes perished perishing succumb succumbs succumbed succumbing drowned vanish vanished
disappear disappears disappeared disappearing suffocated fled
`;

/** States that are no participles of the verbs above, with those among them that only the living are in. */
export const states =
  'missing homeless lifeless martyred unaccounted disappeared burnt burned fatally mortally fallen';
export const statesOfTheLiving = 'dead deceased slain injured wounded killed perished harmed';

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
