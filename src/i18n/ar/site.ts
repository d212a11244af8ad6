import { phrase } from '../text.ts';
import { collections } from './collections.ts';
import { numbered } from './plural.ts';
import type { Strings } from '../en/index.ts';

export const site: Strings['site'] = {
  skipToContent: 'الانتقال إلى المحتوى',
  menu: 'صفحات هذا السجل',
  languages: 'اللغات',
  pageTitle: (page, site) => `${page} · ${site}`,
  published: 'تاريخ النشر الأول',
  updated: 'تاريخ نشر هذا الإصدار',
  version: 'الإصدار',
  publisher: 'الناشر',
  authors: 'المؤلفون',
  contentLicence: 'ترخيص النص',
  dataLicence: 'ترخيص البيانات',
  repository: 'الملفات المصدرية',
  contact: 'للإبلاغ عن خطأ',
  neutrality: 'كل عدد هنا منسوب إلى من ذكره. ولا شيء في هذا الموقع يدين أحدًا.',
  footnotes: 'الحواشي',
  backToReference: (reference: string) => `عودة إلى موضع الحاشية ${reference}`,
  top: 'العودة إلى الأعلى',
};

export const nav: Strings['nav'] = {
  home: 'الرئيسية',
  changes: 'الجديد',
  incidents: collections.incidents.title,
  figures: collections.figures.title,
  claims: collections.claims.title,
  sources: collections.sources.title,
  actors: collections.actors.title,
  places: collections.places.title,
  notes: collections.notes.title,
  corrections: collections.corrections.title,
  charts: 'الرسوم البيانية',
  data: 'البيانات',
  search: 'البحث',
  colophon: 'كيف صُنع هذا الموقع',
  accessibility: 'إمكانية الوصول',
};

export const common: Strings['common'] = {
  none: 'لا شيء',
  notKnown: 'غير معروف',
  total: 'المجموع',
  everyone: 'الجميع',
  attributedTo: (who) => phrase`المنسوب إليه الفعل: ${who}`,
  seeAll: (what) => `عرض الكل: ${what}`,
  more: 'المزيد',
  labelled: (label, value) => `${label}: ${value}`,
  source: (publisher, day) => `${publisher}، ${day}`,
  quoted: (text) => `«${text}»`,
  aside: (text, aside) => `${text} (${aside})`,
  since: { superseded: 'حل محله عدد أحدث', retracted: 'سُحب لاحقًا' },
  bytes: numbered({
    zero: 'لا بايت',
    one: 'بايت واحد',
    two: 'بايتان',
    few: '# بايتات',
    many: '# بايتًا',
    other: '# بايت',
  }),
};
