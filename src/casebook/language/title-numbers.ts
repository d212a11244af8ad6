import { numbersIn, type NumberInText } from '../../text/numbers.ts';
import { fold } from '../../text/fold.ts';
import { arabicWords } from './arabic/words.ts';
import { kinds } from './english/kinds.ts';
import { setOf } from './word-lists.ts';
import { namesOrDates } from './english/not-people.ts';
import { isNumber, withNumbers } from './english/numbers.ts';
import { can, tokensOf } from './english/tokens.ts';
import { namesIn, type NameIndex } from './names.ts';
import { isInRange } from './passages.ts';

/**
 * The numbers of a title that may be numbers of people: every one that does not date, age or name something
 * and is not followed by a thing that it measures (two days, 40 kilometres).
 */
export function numbersOfPeople(title: string, names: NameIndex): NumberInText[] {
  const isArabic = /\p{Script=Arabic}/u.test(title);
  const spared = namesIn(title, names);
  return numbersIn(title, isArabic ? 'ar' : 'en')
    .filter(({ start }) => !isInRange(spared, start))
    .filter(
      (number) => !(isArabic ? isOtherInArabic(title, number) : isOtherInEnglish(title, number)),
    );
}

const people = kinds.people | kinds.person | kinds.harms | kinds.harm | kinds.state;

function isOtherInEnglish(title: string, { start }: NumberInText): boolean {
  const pieces = withNumbers(tokensOf(title, () => false));
  const at = pieces.findIndex((piece) => piece.start <= start && start < piece.end);
  const next = pieces[at + 1];
  if (!isNumber(pieces[at]) || /\bno $/i.test(title.slice(0, start))) return true;
  return namesOrDates(pieces, at) || (can(next, kinds.things | kinds.thing) && !can(next, people));
}

const arabicMonths = setOf(arabicWords.months);
/** Days, hours, weeks, months, years, kilometres, metres; with their duals' and plurals' endings. */
const arabicMeasures =
  /^(?:يوما?|ايام|ساعه|ساعات|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|عاما?|اعوام|سنه|سنوات|سنين|كيلومترا?ت?|كلم|كم|مترا?|امتار|قري|قريه|بلدات|مدن|مواقع|حواجز)$/;
const beforeYear = /(?:^| )(?:[بو]?عام|[بو]?سنه|في|منذ|حتي)$/;

function isOtherInArabic(title: string, { value, start, end }: NumberInText): boolean {
  const before = fold(title.slice(0, start)).text.trim();
  const after = fold(title.slice(end)).text.trim();
  const [next = ''] = after.split(/[\s،,:;؛.]+/);
  const [, month = ''] = /^(?:[-–]|و|الي)\s*\d+\s+(\S+)/.exec(after) ?? [];
  const [previous = ''] = before.split(' ').slice(-1);
  if (arabicMonths.has(next) || arabicMonths.has(month) || arabicMeasures.test(next)) return true;
  return value >= 1800 && value <= 2100 && (beforeYear.test(before) || arabicMonths.has(previous));
}
