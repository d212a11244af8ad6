/** Verbs of harm, each as its forms: base, third person, past, participle, -ing. */
type Forms = readonly [
  base: string,
  third: string,
  past: string,
  participle: string,
  present: string,
];

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

/** What people do when they come to harm: no object, and their subject is the harmed. */
export const befalls = `
die dies died dying perish perishes perished perishing succumb succumbs succumbed succumbing drown drowns drowned drowning
vanish vanished disappear disappears disappeared disappearing suffocate suffocated fled
`;

/** States that are no participles of these verbs. */
export const states = `
dead missing homeless lifeless deceased hurt slain injured wounded drowned martyred perished hostage captive prisoner
unaccounted disappeared uninjured-not beaten-to-death
`;

/** Nouns that count people harmed, in the singular. */
export const harmNouns = `
death fatality casualty victim corpse body cadaver killing murder homicide execution assassination beheading lynching
slaying arrest detention abduction kidnapping disappearance injury martyr coffin martyrdom life dead
`;

/** Nouns behind which "of" (or "to") brings the people harmed. */
export const harmsOf = `
death deaths killing killings murder murders execution executions assassination assassinations massacre slaughter slaying
shooting stabbing beheading lynching hanging capture arrest arrests detention abduction abductions kidnapping kidnappings
disappearance disappearances displacement expulsion eviction deportation imprisonment toll tolls loss losses body bodies
corpses corpse remains lives life injury injuries wounding burial funeral funerals coffin coffins martyrdom killers killer
murderers murderer casualties victims wounds hospitalisation
`;

/** Nouns for how many have come to harm, beside the states with "the" before them. */
export const tollNouns = `
toll tolls death deaths fatality fatalities casualty casualties victim victims losses bodies corpses killings murders
arrests injuries dead
`;
