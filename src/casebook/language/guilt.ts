import { namesIn, type NameFound, type NameIndex } from './names.ts';

/** A sentence that says of somebody, by name, that he or she did it. */
export interface Guilt {
  name: NameFound;
  /** The words that say so. */
  words: string;
  offset: number;
  /** Whether it speaks of a charge or of a verdict, which the record of the person must then hold. */
  level: 'guilty' | 'accused' | 'charged' | 'convicted';
}

/** Stand for names and pronouns in a sentence while it is searched; as long as what they stand for. */
const nameSign = '\uE000';

const crimes = String.raw`(?:killings?|murders?|massacres?|executions?|assassinations?|torture|crimes?|atrocit(?:y|ies)|abductions?|kidnappings?|rapes?|genocide|bombings?|slaughter|disappearances?|persecution|looting|shootings?|deaths?|ambush(?:es)?|attacks?)`;
const deeds = String.raw`(?:murdered|killed|massacred|slaughtered|butchered|assassinated|executed|tortured|raped|kidnapped|abducted|gassed|lynched|beheaded|shot dead|gunned down)`;
const leads = String.raw`(?:ordered|masterminded|orchestrated|perpetrated|committed|oversaw|carried out|planned|directed|led|organi[sz]ed|supervised|instigated|authori[sz]ed|took part in|participated in|had a (?:hand|part) in|is behind|was behind)`;
const epithets = String.raw`(?:killer|murderer|mass murderer|war criminal|criminal(?! (?:courts?|code|law|cases?|charges?|justice|investigations?|proceedings|trials?|lawyers?|tribunals?|chambers?)\b)|butcher|torturer|assassin|terrorist|executioner|rapist|perpetrator|mastermind|culprit|kidnapper)`;
const name = `${nameSign}+`;
const title = String.raw`(?:(?:the|former|late|general|colonel|president|commander|leader|officer|security) ){0,4}`;
/** What may stand between a name and its verb: an apposition, "who", auxiliaries, adverbs, "and his men". */
const toVerb = String.raw`(?:,[^,.;]{1,60},|,(?= who))?(?: who)?(?: and (?:his|her|their) \p{L}+)?(?: (?:had|has|have|also|then|later|personally|himself|herself|himself|\p{L}+ly))*\s`;

/** Each way of saying so, with its level; the sign stands for a name of a public person. */
const patterns: readonly [Guilt['level'], RegExp][] = [
  [
    'guilty',
    new RegExp(
      `${name}${toVerb}(?:${deeds}(?! (?:in|on|at|near|while|when|during|along|by)\\b|[,.;])|${leads} [^,.;]{0,50}?\\b${crimes})`,
      'iu',
    ),
  ],
  [
    'guilty',
    new RegExp(
      `${name}(?:,[^,.;]{1,60},)? (?:is|was|are|were|remains|has been|became) (?!not\\b|never\\b)(?:\\p{L}+ ){0,2}?(?:guilty|responsible for|to blame for|complicit in|(?:a|an|the) (?:\\p{L}+ ){0,2}?${epithets})\\b`,
      'iu',
    ),
  ],
  [
    'guilty',
    new RegExp(
      `${name}, (?:the |a |an )?(?:\\p{L}+ )?(?:responsible for|guilty of|complicit in|${epithets}\\b)`,
      'iu',
    ),
  ],
  ['guilty', new RegExp(`\\b(?:the|a|this|that) (?:\\p{L}+ )?${epithets}s? ${title}${name}`, 'iu')],
  ['guilty', new RegExp(`^${epithets} ${title}${name}`, 'iu')],
  [
    'guilty',
    new RegExp(
      `\\b(?:${deeds}|ordered|committed|masterminded|planned|carried out|perpetrated|orchestrated)\\b(?: \\p{L}+){0,5}? by ${title}${name}`,
      'iu',
    ),
  ],
  [
    'guilty',
    new RegExp(
      `${name}(?:['’]s?) (?:\\p{L}+ ){0,2}(?:crimes?|atrocit(?:y|ies)|massacres?|murders|killings|guilt|victims)\\b`,
      'iu',
    ),
  ],
  [
    'guilty',
    new RegExp(
      `\\b${deeds}\\b[^.;]{0,60} on (?:the )?(?:\\p{L}+ )?orders? (?:of|from|by) ${title}${name}`,
      'iu',
    ),
  ],
  ['guilty', new RegExp(`\\b(?:crimes|atrocities|guilt) of ${title}${name}`, 'iu')],
  [
    'guilty',
    new RegExp(
      `\\b(?:responsibility for|blame for) (?:[^,.;]{0,40} )?(?:lies|rests|falls) (?:with|on) ${title}${name}`,
      'iu',
    ),
  ],
  [
    'convicted',
    new RegExp(
      `${name}(?:,[^,.;]{1,60},)? (?:is|was|has been|had been|stands) (?:\\p{L}+ ){0,2}?(?:convicted|found guilty|sentenced)\\b`,
      'iu',
    ),
  ],
  ['convicted', new RegExp(`\\b(?:convicted|sentenced) ${title}${name}`, 'iu')],
  [
    'charged',
    new RegExp(
      `${name}(?:,[^,.;]{1,60},)? (?:is|was|has been|had been|stands) (?:\\p{L}+ ){0,2}?(?:charged with|indicted)\\b`,
      'iu',
    ),
  ],
  ['charged', new RegExp(`\\b(?:charged|indicted) ${title}${name}`, 'iu')],
  [
    'accused',
    new RegExp(
      `${name}(?:,[^,.;]{1,60},)? (?:is|was|has been|had been|stands) (?:\\p{L}+ ){0,2}?(?:accused of|suspected of|alleged to|said to have (?:${deeds}|${leads})|wanted for)(?! by\\b)`,
      'iu',
    ),
  ],
  ['guilty', new RegExp(`(?:المجرم|السفاح|القاتل|الجزار|الإرهابي) (?:\\p{L}+ ){0,2}?${name}`, 'u')],
  ['guilty', new RegExp(`${name} (?:\\p{L}+ ){0,2}?(?:ارتكب|مسؤول عن|أمر بقتل|اغتال|مذنب)`, 'u')],
  ['guilty', new RegExp(`(?:ارتكب|اغتال) (?:\\p{L}+ ){0,1}?${name}`, 'u')],
  ['accused', new RegExp(`${name} (?:\\p{L}+ ){0,2}?(?:متهم ب|مشتبه ب)`, 'u')],
];

const passive = String.raw`(?<!\b(?:is|are|was|were|been|be|being|stands|not) )`;
/** Somebody says so, and the sentence says who; not "is accused of", which does not. */
const attribution = new RegExp(
  String.raw`\baccording to\b|\bin the words of\b|\bby [^,.;]{1,40} account\b|\b(?:accused|suspected|charged|alleged|called|named|described)(?: [^\s,.;]+){0,6} by\b|${passive}\b(?:says?|said|saying|tells?|told|reports?|reported|reporting|writes?|wrote|claims?|claimed|claiming|alleges?|alleged|alleging|accuses?|accused|accusing|calls?|called|calling|describes?|described|blames?|blamed|blaming|holds?|mentions?|mentioned|announced|testified|suspects?|recalls?|recalled|states?|stated|speaks?|spoke|asserts?|asserted|adds|added)\b|قال|قالت|ذكر|ذكرت|وفق|بحسب|حسب|اتهم|اتهمت|أعلن|أعلنت|تقول|يقول|زعم|نقل`,
  'i',
);
/** It is weighed or denied, not said. */
const weighed =
  /\b(?:whether|if|denie[sd]|deny|denying|no evidence|not (?:known|said|stated|clear)|nobody|no one|nothing)\b|لم يثبت|ليس معروفا/i;

/** Asked of every text first, and so without the u flag, which would take several times as long. */
const hint = new RegExp(
  String.raw`\b(?:${leads}|${epithets}|(?<!\b(?:is|are|was|were|been|be) )${deeds}|${deeds} by\b|orders? (?:of|from)\b|killers?|guilty?|responsib|blame|complicit|convict|sentenced|charged|indicted|accused|suspected|alleged|said to have|wanted for|crimes|atrocit|victims|massacres?)|المجرم|السفاح|القاتل|الجزار|الإرهابي|ارتكب|مسؤول|مذنب|اغتال|متهم|مشتبه`,
  'i',
);

const withoutSubject = new RegExp(
  `(?:^|\\bwho (?:had |has )?)(?:${deeds}(?! (?:in|on|at|near|by)\\b|[,.;])|${leads} [^,.;]{0,50}?\\b${crimes})|\\b${epithets}\\b|\\bguilty of\\b|\\bresponsible for (?:[^,.;]{0,30} )?${crimes}`,
  'iu',
);

/** The same of a text about a person that does not name its subject, such as the title of a role: "Murderer of …". */
export function guiltWithoutSubject(text: string): string | undefined {
  if (!mayAccuse(text) || weighed.test(text) || attribution.test(text)) return undefined;
  return withoutSubject.exec(text)?.[0];
}

/** Whether a text may accuse anybody; most do not, and the answer is quick. */
export function mayAccuse(text: string): boolean {
  return hint.test(text);
}

/**
 * What a sentence says of a named person's guilt in the site's own voice; undefined when it says nothing of the kind, or
 * says whose word it is. `subject` is the person whom "he", "she" or a text without a subject means.
 */
export function guiltIn(
  sentence: string,
  names: NameIndex,
  subject: string | undefined,
): Guilt | undefined {
  if (!mayAccuse(sentence) || weighed.test(sentence) || attribution.test(sentence))
    return undefined;
  const found = namesIn(sentence, names);
  const pronouns = subject === undefined ? [] : pronounsIn(sentence, subject);
  if (found.length + pronouns.length === 0) return undefined;
  let text = sentence;
  for (const { start, end } of [...found, ...pronouns])
    text = text.slice(0, start) + nameSign.repeat(end - start) + text.slice(end);
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const at = match.index + match[0].indexOf(nameSign);
    const name = [...found, ...pronouns].find(({ start, end }) => start <= at && at < end);
    if (!name) continue;
    const words = sentence.slice(match.index, match.index + match[0].length);
    return { name, words, offset: match.index, level };
  }
  return undefined;
}

function pronounsIn(sentence: string, id: string): NameFound[] {
  return Array.from(sentence.matchAll(/\b(?:he|she)\b/gi), ({ index, 0: word }) => ({
    id,
    start: index,
    end: index + word.length,
  }));
}
