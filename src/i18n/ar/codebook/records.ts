/** The fields of records in Arabic, by what their schemas say in English. */
export const records: Readonly<Record<string, string>> = {
  // Of the case.
  'What the case is called.': 'اسم السجل.',
  'What happened, in a sentence or two.': 'ما حدث، في جملة أو جملتين.',
  'The days that the case is about, as an EDTF interval.':
    'الأيام التي يخصها السجل، مدة بصيغة EDTF.',
  'The languages of the site; the first one is that of the content. A region, as in ar-EG, is that after which months are named and lists are written.':
    'لغات الموقع، وأولها لغة المحتوى. والمنطقة، كما في ar-EG، هي التي تُسمى الشهور وتُكتب القوائم كما تُكتب فيها.',
  'The incident whose claims make the headline.':
    'الواقعة التي يؤخذ عنوان الصفحة الرئيسية من إفاداتها.',
  'The frame of the map: [west, south, east, north] in degrees.':
    'إطار الخريطة بالدرجات: غربًا ثم جنوبًا ثم شرقًا ثم شمالًا.',
  'Where the content is edited.': 'حيث يُحرر المحتوى.',
  'Where faults of the record and of the site are reported, with mailto: or https://.':
    'حيث يُبلغ عن أخطاء السجل والموقع، ويبدأ بإحدى السابقتين \u2066mailto:\u2069 أو \u2066https://\u2069.',
  'Under which terms others may use the record.': 'الشروط التي يجوز للآخرين استعمال السجل بها.',
  'The licence of the prose, as an SPDX identifier.': 'ترخيص النصوص، بمعرف SPDX.',
  'The licence of the data, as an SPDX identifier.': 'ترخيص البيانات، بمعرف SPDX.',
  'Who made the record.': 'من أعد السجل.',
  'The name.': 'الاسم.',
  'The institution.': 'المؤسسة.',
  'When the case was first published; it never moves.':
    'متى نُشر السجل أول مرة، ولا يتغير هذا التاريخ أبدًا.',
  'When this version was published.': 'متى نُشر هذا الإصدار.',
  'The version of the record (semantic versioning).': 'إصدار السجل، بترقيم دلالي للإصدارات.',

  'Who publishes the site; named at the foot of every page.': 'ناشر الموقع، ويُذكر في أسفل كل صفحة.',
  'Where the publisher is found on the web.': 'رابط الناشر على الشبكة.',
  'The note that says who answers for the site.': 'الملاحظة التي تذكر من المسؤول عن الموقع.',
  'How the site looks.': 'مظهر الموقع.',
  'The colour of links and of what was said in charts, in quotation marks; its contrast is checked.':
    'لون الروابط ولون ما قيل في الرسوم، بين علامتي اقتباس. ويُفحص تباينه.',
  'On light ground, in quotation marks, since # begins a comment: "#1b5875".':
    'على خلفية فاتحة، بين علامتي اقتباس لأن العلامة # تبدأ تعليقًا: \u2066"#1b5875"\u2069.',
  'On dark ground, in quotation marks, since # begins a comment: "#8fc7e3".':
    'على خلفية داكنة، بين علامتي اقتباس لأن العلامة # تبدأ تعليقًا: \u2066"#8fc7e3"\u2069.',
  'A PNG or SVG file beside case.mdx, such as logo.svg.':
    'ملف PNG أو SVG إلى جانب case.mdx، مثل logo.svg.',

  // Of every record.
  'False alarms of checks of language and warnings, each with the reason.':
    'ما ليس خطأً مما ينبه إليه فحص اللغة والتحذيرات، مع سبب كل منه.',
  'The code of the check, as it stands in the report.': 'رمز الفحص كما يرد في التقرير.',
  'The words that the alarm is about, as they stand in the record; with more of their sentence where they stand twice.':
    'الكلمات التي يخصها التنبيه كما ترد في البطاقة، ومعها مزيد من جملتها إذا وردت مرتين.',
  'The reason, in a sentence.': 'السبب، في جملة.',
  'When this record was last changed.': 'متى تغيرت هذه البطاقة آخر مرة.',
  'Old ids, whose addresses lead here.': 'معرفات سابقة، وروابطها تقود إلى هنا.',
  'The id of a record in incidents.': 'معرف بطاقة في مجموعة الوقائع.',
  'The id of a record in actors.': 'معرف بطاقة في مجموعة الجهات.',
  'The id of a record in figures.': 'معرف بطاقة في مجموعة الشخصيات العامة.',
  'The id of a record in claims.': 'معرف بطاقة في مجموعة الإفادات.',
  'All names, in every language in which they are known for sure.':
    'كل الأسماء، بكل لغة عُرفت بها على وجه اليقين.',
  'The name itself.': 'الاسم نفسه.',
  'A language as a BCP 47 tag.': 'لغة، بوسم BCP 47.',
  'What kind of name it is.': 'نوع الاسم.',
  'An address on the web. Never invented: without one, leave the key out.':
    'رابط على الشبكة. ولا يُختلق أبدًا: فإن لم يوجد فلا يُكتب المفتاح.',
  'A date in EDTF level 1: a day 2025-03-06, a month 2025-03, a year 1977, a span 2025-03-06/2025-03-07, about then 2025-03-06~, perhaps 2025-03-06?, the 1940s 194X, until then ../2025-03-07, since then 2024-12-08/..':
    'تاريخ بصيغة EDTF، المستوى الأول: يوم \u20662025-03-06\u2069، شهر \u20662025-03\u2069، سنة \u20661977\u2069، مدة \u20662025-03-06/2025-03-07\u2069، حوالي ذلك اليوم \u20662025-03-06~\u2069، غير مؤكد \u20662025-03-06?\u2069، عقد الأربعينيات \u2066194X\u2069، حتى ذلك اليوم \u2066../2025-03-07\u2069، منذ ذلك اليوم \u20662024-12-08/..\u2069',

  // Of incidents.
  'A neutral title.': 'عنوان محايد.',
  'The kind of incident.': 'نوع الواقعة.',
  'When it happened (EDTF).': 'متى حدث ذلك (EDTF).',
  'Where it happened.': 'أين حدث ذلك.',
  'The larger incident that this one is a part of.': 'الواقعة الأكبر التي هذه جزء منها.',
  'Incidents whose victims may be the same people.': 'وقائع قد تخص الأشخاص أنفسهم.',
  'Incidents of the same whole that share a day and a place with this one, and no victims; with the reason.':
    'وقائع من الواقعة الأكبر نفسها يجمعها بهذه الواقعة يوم ومكان، وليس بين من أصيبوا فيها من أصيب في هذه، مع السبب.',
  'The organisations and groups that had a part in it.': 'الجهات التي كان لها دور فيها.',
  'The part played, in neutral words; side_a and side_b are read by the UCDP and ACLED exports.':
    'الدور بكلمات محايدة. والقيمتان side_a وside_b تقرؤهما الملفات التي على هيئة UCDP وACLED.',
  'The public persons that had a part in it.': 'الشخصيات العامة التي كان لها دور فيها.',
  'Whether anybody is said, or found, to be responsible.':
    'هل قيل إن أحدًا مسؤول، أو ثبتت مسؤولية أحد.',
  "An editor's judgement (UCDP low, best, high); never computed.":
    'تقدير محرر (الأدنى والأرجح والأعلى لدى UCDP)، ولا يُحسب أبدًا.',
  'What befell the people.': 'نوع الضرر الذي لحق بالأشخاص.',
  'The lowest number the editor finds reasonable.': 'أدنى عدد يراه المحرر معقولًا.',
  'The number the editor finds most likely.': 'العدد الذي يراه المحرر الأرجح.',
  'The highest number the editor finds reasonable.': 'أعلى عدد يراه المحرر معقولًا.',
  'How the editor came to the judgement.': 'كيف وصل المحرر إلى هذا التقدير.',

  // Of public figures.
  'Who this is, in a sentence.': 'من هو هذا الشخص، في جملة.',
  'Public roles, each with who says so.': 'الأدوار العامة، ومع كل منها من يذكره.',
  'The public role.': 'الدور العام.',
  'The organisation it was held in.': 'الجهة التي كان فيها هذا الدور.',
  'Since when (EDTF).': 'منذ متى (EDTF).',
  'Until when (EDTF).': 'حتى متى (EDTF).',
  'The claim that says so.': 'الإفادة التي تذكر ذلك.',
  'The source that says so.': 'المصدر الذي يذكر ذلك.',
  'Allegations, each with who makes it.': 'الاتهامات، ومع كل منها صاحبه.',
  'What is alleged, as an allegation.': 'ما يُتهم به الشخص، بصيغة الاتهام.',
  'How far it has come in law.': 'ما وصل إليه الأمر قضائيًا.',
  'Who makes the allegation.': 'صاحب الاتهام.',
  'Where we read it.': 'أين ورد ذلك.',
  'What the person answered, as somebody reported it; left out where no answer was read.':
    'ما رد به الشخص كما نقله غيره، ولا يُكتب إذا لم نطلع على رد.',
  'Where we read the answer, if not in the same source.': 'أين ورد الرد، إن لم يكن في المصدر نفسه.',
  'Whether the person is known to live.': 'هل يُعرف أن الشخص حي.',
  'When the person died (EDTF).': 'متى توفي الشخص (EDTF).',

  // Of claims.
  'A neutral one-liner.': 'عنوان محايد في سطر واحد.',
  'The actor or figure whose number it is.': 'صاحب العدد: جهة أو شخصية عامة.',
  'The document in which we read it.': 'الوثيقة التي وردت فيها الإفادة.',
  'The relays between the two, in order.': 'الناقلون بينهما، بالترتيب.',
  'When it was said (EDTF).': 'متى قيل ذلك (EDTF).',
  'What the number counts.': 'ما يحصيه العدد.',
  'When what the number counts happened (EDTF).': 'متى حدث ما يحصيه العدد (EDTF).',
  'The incidents whose people the number counts.': 'الوقائع التي يحصي العدد أشخاصها.',
  'The places that the number is about.': 'الأماكن التي يخصها العدد.',
  'The one group that the number is about; left out, it is about everyone.':
    'الفئة الواحدة التي يخصها العدد. وإذا لم تُكتب فالعدد يشمل الجميع.',
  'The axis of the breakdown: side (actor ids, civilians, unknown), status, sex_age, place (place ids), or attributed_to (who did it according to the asserter: actor ids, civilians, unknown).':
    'محور التوزيع: side (معرفات الجهات أو civilians أو unknown)، أو status، أو sex_age، أو place (معرفات الأماكن)، أو attributed_to (من فعل ذلك بحسب صاحب الإفادة: معرفات الجهات أو civilians أو unknown).',
  'A group of the axis: for side and attributed_to an actor id, civilians or unknown.':
    'فئة من المحور: وفي side وattributed_to معرف جهة أو civilians أو unknown.',
  'cumulative (so far) or incremental (since the last).':
    'cumulative (تراكمي حتى ذلك الوقت) أو incremental (منذ العدد السابق).',
  'How the number was arrived at, as the source says.': 'كيف جُمع العدد، بحسب المصدر.',
  'The numbers, one for each outcome or for several outcomes counted together.':
    'الأعداد، واحد لكل نوع ضرر أو لعدة أنواع أُحصيت معًا.',
  'What befell the people counted; a list such as [injured, captured] for a number that counts them together.':
    'نوع الضرر الذي لحق بالمشمولين بالعدد، وقائمة مثل \u2066[injured, captured]\u2069 لعدد يحصيهم معًا.',
  'How many, as the source worded it, in English or Arabic: 48, forty-eight, 1.5 million, none · at least 4, 20+ · more than 70 · up to 20 · fewer than 20 · 16 to 20, between 16 and 20 · about 50, nearly 50 · several, dozens, tens of thousands · unspecified, where it gives no number':
    'العدد بعبارة المصدر، بالعربية أو بالإنجليزية: 48، ثمانية وأربعون، 1.5 مليون، لا أحد · ما لا يقل عن 4 · أكثر من 70 · ما يصل إلى 20 · أقل من 20 · من 16 إلى 20، بين 16 و20 · نحو 50، قرابة 50 · عدة، عشرات، عشرات الآلاف · unspecified حيث لا يذكر المصدر عددًا',
  'How the source itself breaks the number down, one entry an axis.':
    'كيف يوزع المصدر نفسه العدد، لكل محور توزيع.',
  'The parts; what they leave over is shown as not broken down.':
    'الأجزاء، ويظهر ما بقي من العدد على أنه غير موزع.',
  'Older claims of the same asserter that this one replaces, outcome by outcome.':
    'إفادات أقدم لصاحب الإفادة نفسه تحل هذه محلها، في كل نوع ضرر على حدة.',
  'Claims whose people this number counts too.': 'إفادات يحصي هذا العدد أشخاصها أيضًا.',
  'Claims that may count some of the same people.': 'إفادات قد تحصي بعض الأشخاص أنفسهم.',
  'The claim that this one only passes on.': 'الإفادة التي تنقلها هذه من دون زيادة.',
  'Claims that this one contradicts.': 'إفادات تعارضها هذه.',
  'Claims that count other people: only numbers declared so are added.':
    'إفادات تحصي أشخاصًا آخرين: ولا تُجمع إلا الأعداد التي كُتب عنها ذلك.',
  'The day on which the claim was entered here; left out, it is the day of the first publication of the case.':
    'اليوم الذي أُدخلت فيه الإفادة هنا. وإذا لم يُكتب فهو يوم نشر السجل أول مرة.',
  'The words by which the claim can be verified.': 'الكلمات التي يمكن التحقق من الإفادة بها.',
  "The source's own words for the number, at most 12 words.":
    'كلمات المصدر نفسه عن العدد، 12 كلمة على الأكثر.',
  'Where in the document: a page or a paragraph.': 'موضع ذلك في الوثيقة: صفحة أو فقرة.',
  'active, or retracted by who said it.': 'active (سارية) أو retracted (سحبها صاحبها).',
  'Why the claim was retracted.': 'سبب سحب الإفادة.',
  'The day on which the speaker retracted it, where known (EDTF).':
    'اليوم الذي سحبها فيه صاحبها، إن كان معروفًا (EDTF).',

  // Of sources.
  "The document's title.": 'عنوان الوثيقة.',
  'Who published it.': 'الناشر.',
  'What kind of document it is.': 'نوع الوثيقة.',
  'When it was published (EDTF), with the time where known.':
    'متى نُشرت (EDTF)، مع الساعة إن كانت معروفة.',
  'Copies in web archives.': 'نسخ في أرشيفات الشبكة.',
  'When we read it.': 'متى اطلعنا عليها.',
  'What identifies the text that we read, so that others can check theirs.':
    'ما يميز النص الذي اطلعنا عليه، ليتحقق غيرنا من نصه.',
  "The SHA-256 of the capture's bytes.": 'بصمة النسخة المحفوظة (SHA-256).',
  "The capture's length in bytes.": 'حجم النسخة المحفوظة بالبايت.',
  "The capture's media type.": 'نوع وسائط النسخة المحفوظة.',
  'Whether the address can be read.': 'هل يمكن فتح الرابط.',

  // Of actors and places.
  'What kind of actor it is.': 'نوع الجهة.',
  'The actor of which it is a part: police within a ministry.':
    'الجهة التي هي جزء منها، كالشرطة في وزارة.',
  'Whether it is a party to the conflict.': 'هل هي طرف في النزاع.',
  'What others call it, recorded as their terms.': 'تسميات يستخدمها آخرون، مسجلة على أنها كلماتهم.',
  'The term, as it was used.': 'التسمية كما استُخدمت.',
  'Who used it.': 'من استخدمها.',
  'What kind of place it is; site is a building, a square or a camp.':
    'نوع المكان، والقيمة site مبنى أو ساحة أو مخيم.',
  'The place that it lies in.': 'المكان الذي يقع فيه.',
  'Longitude and latitude in degrees (WGS 84); left out when not known.':
    'خط الطول ثم خط العرض بالدرجات (WGS 84)، ولا يُكتبان إن لم يكونا معروفين.',
  'UCDP where_prec: 1 exact · 2 near · 3 district · 4 governorate · 5 line or area · 6 country · 7 seas or air.':
    'دقة المكان بسلم UCDP (where_prec): 1 بدقة · 2 قريبًا منه · 3 في المنطقة الإدارية · 4 في المحافظة · 5 خط أو مساحة · 6 في البلد · 7 بحر أو جو.',
  'The source of the coordinates.': 'مصدر الإحداثيات.',

  // Of notes, corrections and translations.
  "The page's title.": 'عنوان الصفحة.',
  'What it is about, in a sentence.': 'موضوعها، في جملة.',
  'Its place among the notes, and in the menu; the lowest comes first.':
    'ترتيبها بين الملاحظات وفي القائمة، والأصغر أولًا.',
  'Whether a link to it stands at the head of every page (main) or at the foot (foot); left out: in the list of notes alone.':
    'موضع رابطها: في أعلى كل صفحة (main) أو في أسفلها (foot). وإذا لم يُكتب فهو في قائمة الملاحظات وحدها.',
  'When the change was made.': 'متى حدث التغيير.',
  'The record that was changed, as collection/id.': 'البطاقة التي تغيرت، بصيغة collection/id.',
  'The field that was changed.': 'الحقل الذي تغير.',
  'The value, as it is written in the record.': 'القيمة كما هي مكتوبة في البطاقة.',
  'Who pointed it out.': 'من نبه إلى ذلك.',
  'The day on which the translation was last held against its original (EDTF).':
    'اليوم الذي قورنت فيه الترجمة بأصلها آخر مرة (EDTF).',
  'By part, the digest of the original that it was translated from; npm run translate writes it.':
    'لكل جزء بصمة الأصل الذي تُرجم منه، ويكتبها الأمر \u2066npm run translate\u2069.',
  'Parts whose translation is not sure, each with the reason.':
    'أجزاء ترجمتها غير مؤكدة، مع سبب كل منها.',
  'A part of the record: body, or the place of a text, such as roles.0.title.':
    'جزء من البطاقة: body أو موضع نص، مثل roles.0.title.',
};
