import type { Strings } from '../en/index.ts';

export const translation: Strings['translation'] = {
  none: (language) => `لم يُترجم بعد: معروض باللغة ${language}.`,
  part: (language) => `تُرجم جزئيًا: الباقي معروض باللغة ${language}.`,
  behind: 'تغير النص الأصلي بعد إعداد هذه الترجمة.',
  review: 'في هذه الترجمة مواضع غير مؤكدة تحتاج إلى مراجعة.',
  made: (day) => `تاريخ الترجمة: ${day}.`,
  original: (language) => `النص الأصلي، باللغة ${language}`,
  ours: (text) => `(ترجمتنا: «${text}»)`,
};
