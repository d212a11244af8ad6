import type { PassageRange } from './flatten.ts';
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

const crimes = String.raw`(?:killings?|murders?|massacres?|executions?|assassinations?|torture|crimes?|atrocit(?:y|ies)|abductions?|kidnappings?|rapes?|genocide|slaughter|disappearances?|persecution|looting|shootings?|bombings?|deaths?|death (?:squads?|warrants?)|ambush(?:es)?|bloodshed)`;
const deeds = String.raw`(?:murder(?:ed|s)?|kill(?:ed|s)|massacred|slaughtered|butchered|assassinated|executed|tortured|raped|kidnapped|abducted|gassed|lynched|beheaded|poisoned|shot|gunned down|had [^,.;]{1,40} (?:killed|shot|executed))`;
const verdicts = String.raw`(?:guilty|responsible for|to blame for|complicit|answerable for|convicted|found guilty|sentenced|charged with|indicted|accused|suspected|alleged to|said to have|wanted for|implicated|blood on (?:his|her) hands|order to (?:shoot|kill|fire))`;
const epithets = String.raw`(?:killer|murderer|mass murderer|war criminal|criminal(?! (?:courts?|code|law|cases?|charges?|justice|investigations?|proceedings|trials?|lawyers?|tribunals?|chambers?)\b)|butcher|torturer|assassin|terrorist|executioner|rapist|perpetrator|mastermind|culprit|kidnapper)`;
const arabicDeeds =
  'ارتكب|مسؤول عن|أمر بقتل|أمر بإعدام|اغتال|مذنب|جرائم|مجازر|عذّب|عذب|متورط|سفاح|مجرم|متهم|مشتبه';
const name = `${nameSign}+`;
const title = String.raw`(?:(?:the|former|late|general|colonel|president|commander|leader|officer|security) ){0,4}`;
/** Anything that a person may be blamed for, or with. */
const guilt = String.raw`(?:\b(?:${crimes}|${deeds}|${verdicts}|${epithets})\b|${arabicDeeds})`;
/** What was done to the person, or by others about it. */
const victim = new RegExp(
  String.raw`^['’]?s? (?:killers?|murder(?:ers?)?|death|killing|assassination|arrest|body|funeral|execution)\b|^(?:,[^,.;]{1,60},)?(?: (?:who|and|had|has|have|then|later|also))* (?:was|were|is|been|being|got|be)(?: \p{L}+ly)? (?:${deeds}|arrested|detained|captured|wounded|injured|hurt)(?!\s+(?:for|as|over)\b)`,
  'iu',
);
const bystander =
  /^(?:,[^,.;]{1,60},)?(?: (?:has|had|have|also|later|then))* (?:investigated?s?|investigates|prosecuted|tried|judged|condemned|denounced|mourned|survived|witnessed|saw|reported|documented|counted|attended|visited|learned|heard|spoke|asked|wrote|escaped|fled)\b/iu;
/** Where the clause of a person ends. */
const clauseEnd =
  /[.;:]|\b(?:when|while|until|after|before|where|because|but|followed|follows|during|since)\b/iu;
/** Behind these a person is named for somebody else's sake. */
const besides =
  /\b(?:with|of|to|from|against|for|near|between|about|than|like|at|in) (?:the )?(?:\p{L}+ ){0,2}$/iu;

/** Ways of naming the culprit that do not begin with the name. */
const named: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${deeds}|ordered|committed|masterminded|planned|carried out|perpetrated|orchestrated)\b(?: \p{L}+){0,5}? by ${title}${name}`,
    'iu',
  ),
  new RegExp(
    String.raw`${guilt}[^.;]{0,60} on (?:the )?(?:\p{L}+ )?orders? (?:of|from|by) ${title}${name}`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:crimes|atrocities|massacres|guilt) of ${title}${name}`, 'iu'),
  new RegExp(String.raw`\bunder ${title}${name}[^.;]{0,40}\b(?:${deeds}|${crimes})\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:responsibility|blame) for (?:[^,.;]{0,40} )?(?:lies|rests|falls) (?:with|on) ${title}${name}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:\b${epithets}s?|المجرم|السفاح|القاتل|الجزار|الإرهابي) ${title}(?:[\u0600-\u06ff]+ ){0,2}?${name}`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:convicted|sentenced|charged|indicted|accused) ${title}${name}`, 'iu'),
  new RegExp(`(?:ارتكب|اغتال) (?:\\p{L}+ ){0,1}?${name}`, 'u'),
];

const levels: readonly [Guilt['level'], RegExp][] = [
  ['convicted', /\b(?:convicted|found guilty|sentenced)\b/i],
  ['charged', /\b(?:charged|indicted)\b/i],
  ['accused', /\b(?:accused|suspected|alleged|said to have|wanted|implicated)\b|متهم|مشتبه/i],
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
  String.raw`${guilt}|\b(?:ordered|committed|masterminded|planned|carried out|perpetrated|orchestrated|killers?|victims|blame|orders? (?:of|from))\b|المجرم|السفاح|القاتل|الجزار|الإرهابي`,
  'i',
);

const withoutSubject = new RegExp(
  String.raw`(?:^|\bwho (?:had |has )?)(?:${deeds}(?! (?:in|on|at|near|by)\b|[,.;])|(?:ordered|committed|masterminded|perpetrated|orchestrated|directed|planned|oversaw|led) [^,.;]{0,50}?\b${crimes})|\b${epithets}\b|\bguilty of\b|\bresponsible for (?:[^,.;]{0,30} )?${crimes}`,
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
  const people = [...found, ...pronouns].sort((a, b) => a.start - b.start);
  const [span] = [...namedIn(text), ...people.flatMap((person) => saidOf(text, person))];
  if (!span) return undefined;
  const words = sentence.slice(span.start, span.end);
  const level = levels.find(([, pattern]) => pattern.test(words))?.[0] ?? 'guilty';
  const at = text.indexOf(nameSign, span.start);
  const culprit = people.find(({ start }) => start === at);
  return culprit && { name: culprit, words, offset: span.start, level };
}

/** Where a sentence names a culprit otherwise than as its subject. */
function namedIn(text: string): PassageRange[] {
  return named.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Guilt that stands behind a name in its clause, unless it is shown to be somebody else's. */
function saidOf(text: string, { start, end }: NameFound): PassageRange[] {
  if (besides.test(text.slice(0, start))) return [];
  const behind = text.slice(end);
  const spanOf = (match: RegExpExecArray) => ({ start, end: end + match.index + match[0].length });
  const clause = behind.slice(0, clauseEnd.exec(behind)?.index);
  const [aside = ''] = /^,[^,.;]{1,60},/u.exec(clause) ?? [];
  const match = new RegExp(guilt, 'iu').exec(aside) ?? new RegExp(guilt, 'iu').exec(clause);
  if (!match) return [];
  if (match.index < aside.length) return [spanOf(match)];
  if (victim.test(clause) || bystander.test(clause)) return [];
  return [spanOf(match)];
}

function pronounsIn(sentence: string, id: string): NameFound[] {
  return Array.from(sentence.matchAll(/\b(?:he|she)\b/gi), ({ index, 0: word }) => ({
    id,
    start: index,
    end: index + word.length,
  }));
}
