import { numbered } from './plural.ts';
import type { PluralForms } from '../number.ts';
import type { Strings } from '../en/index.ts';

function collection(
  one: string,
  title: string,
  none: string,
  intro: string,
  forms: PluralForms,
): Strings['collections']['claims'] {
  return {
    title,
    one,
    intro,
    none: `${none} في هذا السجل.`,
    count: numbered({ zero: none, ...forms }),
  };
}

export const collections: Strings['collections'] = {
  incidents: collection(
    'واقعة',
    'الوقائع',
    'لا وقائع',
    'ما حدث أو قيل إنه حدث، ومع كل واقعة تاريخها ومكانها وما قيل عنها من أعداد.',
    { one: 'واقعة واحدة', two: 'واقعتان', few: '# وقائع', other: '# واقعة' },
  ),
  figures: collection(
    'شخصية عامة',
    'الشخصيات العامة',
    'لا شخصيات عامة',
    'أشخاص ورد ذكرهم في المصادر بسبب دور عام. ويرد كل اتهام مع اسم من يوجهه.',
    {
      one: 'شخصية عامة واحدة',
      two: 'شخصيتان عامتان',
      few: '# شخصيات عامة',
      other: '# شخصية عامة',
    },
  ),
  claims: collection(
    'إفادة',
    'الإفادات',
    'لا إفادات',
    'الإفادة الواحدة قول واحد: جهة ذكرت عددًا أو أكثر، مرة واحدة.',
    { one: 'إفادة واحدة', two: 'إفادتان', few: '# إفادات', other: '# إفادة' },
  ),
  sources: collection('مصدر', 'المصادر', 'لا مصادر', 'الوثائق التي وردت فيها الإفادات.', {
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '# مصادر',
    many: '# مصدرًا',
    other: '# مصدر',
  }),
  actors: collection(
    'جهة',
    'الجهات',
    'لا جهات',
    'جهات رصد وهيئات حكومية ومجموعات مسلحة ووسائل إعلام ومجتمعات محلية، كل منها باسم محايد.',
    { one: 'جهة واحدة', two: 'جهتان', few: '# جهات', other: '# جهة' },
  ),
  places: collection('مكان', 'الأماكن', 'لا أماكن', 'أين حدث ذلك، بالدقة التي تسمح بها المصادر.', {
    one: 'مكان واحد',
    two: 'مكانان',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  }),
  notes: collection('ملاحظة', 'الملاحظات', 'لا ملاحظات', 'كيف أُعد هذا السجل وكيف يُقرأ.', {
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '# ملاحظات',
    other: '# ملاحظة',
  }),
  corrections: collection(
    'تصحيح',
    'التصحيحات',
    'لا تصحيحات',
    'كل تغيير في معلومة منشورة. التصحيحات تُضاف ولا تُحذف.',
    { one: 'تصحيح واحد', two: 'تصحيحان', few: '# تصحيحات', many: '# تصحيحًا', other: '# تصحيح' },
  ),
};
