import { describe, expect, test } from 'vitest';
import { readable } from '../../../src/text/fold.ts';
import { loadedWordsIn } from '../../../src/casebook/language/find-loaded.ts';
import { loadedWords } from '../../../src/casebook/language/loaded-words.ts';

const found = (text: string) => loadedWordsIn(readable(text).text).map(({ word }) => word);

test.each([
  ['The regime fell.', ['regime']],
  ['Regime forces fell back.', ['Regime']],
  ['Anti-regime protests began.', []],
  ['Two terrorists, martyrs and thugs.', ['terrorists', 'martyrs', 'thugs']],
  ['The anti-terrorist law and counter-terrorism courts.', []],
  ['The terrorism court sat.', []],
  ['Terrorists fired.', ['Terrorists']],
  ['The criminal was arrested.', ['criminal']],
  ['A criminal case, criminal charges and the criminal code.', []],
  ['War criminals walk free.', ['criminals']],
  ['The International Criminal Court opened a case.', []],
  ['They met on Martyrs’ Square, near the Street of the Martyrs Brigade.', []],
  ['Remnants of the shell lay there.', []],
  ['Remnants of the army fled.', ['Remnants']],
  ['The village was liberated, then mopped up.', ['liberated', 'mopped up']],
  ['They neutralised the mines.', []],
  ['They neutralised the fighters.', ['neutralised']],
  ['The sanctions regime and the visa regime.', []],
  ['Innocent civilians were hit.', ['Innocent civilians']],
  ['A militia, rebels and gunmen.', []],
  ['فلول النظام السابق', ['فلول', 'النظام']],
  ['قال إن الشهداء والإرهابيين', ['الشهداء', 'والإرهابيين']],
  ['وارتقى شابان، وارتقاؤهم', ['وارتقى', 'وارتقاؤهم']],
  ['ارتقى إلى منصب، وارتقت بالعمل', []],
  ['قوات النظام وجيش النّظام وميليشيات الأسد', ['قوات', 'وجيش', 'وميليشيات']],
  ['حررت القوات البلدة وتحريرها', ['حررت', 'وتحريرها']],
  ['هيئة تحرير الشام ورئيس التحرير وتحرير الرهائن', []],
  ['مدنيين أبرياء قُتلوا بدم بارد', ['أبرياء', 'بدم']],
  ['المغدورون، وهلك عشرون', ['المغدورون', 'وهلك']],
  ['شهداؤنا وشهيدًا وإرهابهم ومجزرتهم', ['شهداؤنا', 'وشهيدًا', 'وإرهابهم', 'ومجزرتهم']],
  ['بقوات نظام بشار، وحواجز النظام، وميليشيا الأسد', ['نظام', 'وحواجز', 'وميليشيا']],
  ['تحرّرت البلدة، وفي المناطق المحررة', ['تحرّرت', 'المناطق']],
  ['لإرهابيي البلدة ومجرمي الحرب', ['لإرهابيي', 'ومجرمي']],
  ['بدماءٍ باردة، والهلكى، والطغاة', ['بدماءٍ', 'والهلكى', 'والطغاة']],
  ['خط تحريري ونفق الطريق ومحررة الصحيفة', []],
  ['ساحة الشهداء ومكافحة الإرهاب والنظام الصحي', []],
])('%s', (text, words) => {
  expect(found(text)).toEqual(words);
});

describe('the list', () => {
  test('names each word once, in lower case, with a neutral one that is not loaded itself', () => {
    const words = loadedWords.flatMap((entry) => entry.words);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toBe(word.toLowerCase());
    for (const { neutral } of loadedWords) expect(found(neutral)).toEqual([]);
  });

  test.each(loadedWords.flatMap(({ words }) => words))('finds %s', (word) => {
    const text = /[\u0600-\u06ff]/.test(word) ? `قيل ${word} هنا` : `They say ${word} here`;
    expect(found(text)).toHaveLength(1);
  });
});
