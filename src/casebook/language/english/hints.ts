/**
 * Two quick questions before a sentence is read: whether it can hold a number, and whether it can be about people harmed.
 * Most sentences are neither, and reading takes a thousand times as long as asking.
 */

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Digits, but for a day before its month and a year behind it, which many sentences hold. */
const digits = String.raw`(?<![\d:])(?:\d{1,3}|\d{4}(?<!${month} \d{4})|\d{5,})(?![\d:]|(?:[–-]\d+)? ${month})|[٠-٩۰-۹]`;
const words =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|tens|dozens?|scores?|several|couple|handful|pair|trio|few|single|half|thirds?|quarters?|fifths?|tenths?|nobody|none|no|noone|zero)\b|[\u0621-\u064a]/i;
const number = new RegExp(`${digits}|${words.source}`, 'i');

const harm =
  /kill|murder|sla[iy]|slew|slaughter|butcher|massacr|mortally|execut|assassinat|behead|decapitat|hang|lynch|stab|sho[ot]|strangl|drown|electrocut|martyr|wound|injur|hurt|maim|bur[iyn]|hospitali|captur|detain|deten|arrest|apprehend|abduct|kidnap|prison|jail|intern|displac|uproot|expel|expuls|evict|deport|\bdie|dying|perish|succumb|vanish|disappear|suffocat|fled|missing|homeless|lifeless|unaccount|dead|harmed|death|deceas|fatal|casualt|victim|corpse|bod[iy]|cadaver|homicide|coffin|\blives?\b|\blife\b|toll|\bloss|\blos[ei]|lost|mourn|funeral|grave|hostage|captiv|forced|driven|drove|force|driving|made|making|suffered|sustained|fallen|fell|rounded|treated|gave|paid|gunned|mowed|mown|wiped|remains|\bheld\b|taken|homes?\b|\bends?\b|down|\bcost|surviv|[\u0621-\u064a]/i;

/** Whether a text may hold a number of anything. */
export function mayCount(text: string): boolean {
  return number.test(text);
}

/** Whether a text may be about people harmed. */
export function isAboutHarm(text: string): boolean {
  return harm.test(text);
}
