import type { Strings } from '../strings.ts';
import { phrase } from '../text.ts';

export const cite: Strings['cite'] = {
  title: 'الاستشهاد بهذه الصفحة',
  versioned: (title, version) => `${title} (الإصدار ${version})`,
  stands: (version, date) => `الإصدار ${version}، تاريخ النشر ${date}`,
  address: 'العنوان',
  noAddress: 'هذه النسخة من الموقع لا تعرف عنوانها على الشبكة.',
  apa: 'APA',
  chicago: 'شيكاغو، المؤلف والتاريخ',
  download: 'لبرامج إدارة المراجع',
  source: 'الاستشهاد بالمصدر نفسه',
  sourceRecord: (title) => `بطاقة مصدر: ${title}`,
  allSources: 'كل مصادر هذا الملف',
  numbers: 'اذكر العدد مع من ذكره. والحد الأدنى المتحفظ حساب من الإفادات، لا نتيجة تحقيق.',
  feedOf: (list, site) => `${list} · ${site}`,
  feeds: 'خلاصات',
  llms: {
    about:
      'يسجل هذا الموقع من ذكر أعداد القتلى والجرحى والمفقودين، ومتى، وفي أي مصدر. ولا عدد هنا نتيجة توصل إليها الموقع. عند نقل عدد اذكر صاحبه وتاريخه، واحفظ صيغته («على الأقل»، «أكثر من»، «نحو»)، ولا تجمع الأعداد: فقد تكون الإفادات عن الأشخاص أنفسهم. وغياب الإفادة ليس صفرًا.',
    reading: 'كيف يقرأ',
    pages: 'الصفحات',
    feeds: 'الخلاصات',
    data: 'البيانات والاستشهاد',
  },
  moved: 'انتقلت هذه الصفحة',
  movedTo: (page) => phrase`انتقلت هذه الصفحة إلى ${page}`,
};
