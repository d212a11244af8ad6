/** The columns of UCDP GED and ACLED in Arabic, by what they say in English. */
export const schemes: Readonly<Record<string, string>> = {
  ...imported({
    "UCDP's id in the older data.": 'المعرف في بيانات UCDP الأقدم.',
    'Whether the dyad passes 25 deaths in the year.':
      'هل تجاوز عدد قتلى الطرفين المتقابلين 25 في السنة.',
    "The state of UCDP's coding.": 'حالة الترميز لدى UCDP.',
    "UCDP's number of the conflict.": 'رقم النزاع لدى UCDP.',
    "UCDP's name of the conflict.": 'اسم النزاع لدى UCDP.',
    "UCDP's number of the dyad.": 'رقم الطرفين المتقابلين لدى UCDP.',
    "UCDP's number of side A.": 'رقم الطرف الأول لدى UCDP.',
    "UCDP's number of side B.": 'رقم الطرف الثاني لدى UCDP.',
    'Remarks on the place.': 'ملاحظات على المكان.',
    'The district that the place lies in.': 'المنطقة الإدارية التي يقع فيها المكان.',
    'The Gleditsch and Ward number of the country.': 'رقم البلد في قائمة Gleditsch وWard.',
    "UCDP's region of the world.": 'منطقة العالم لدى UCDP.',
    'Whether the reports tell of one event (1) or of a summary (2).':
      'هل تتحدث التقارير عن حدث واحد (1) أو عن حصيلة (2).',
    'The Gleditsch and Ward number of side A.': 'رقم الطرف الأول في قائمة Gleditsch وWard.',
    'The Gleditsch and Ward number of side B.': 'رقم الطرف الثاني في قائمة Gleditsch وWard.',
    'The ISO 3166 number of the country.': 'رقم البلد في \u2066ISO 3166\u2069.',
    "ACLED's region of the world.": 'منطقة العالم لدى ACLED.',
    'The second administrative division.': 'الوحدة الإدارية الثانية.',
    'The third administrative division.': 'الوحدة الإدارية الثالثة.',
    'How near the sources are to the event.': 'مدى قرب المصادر من الحدث.',
    'Further marks.': 'علامات أخرى.',
  }),
  'The id of the incident (UCDP has numbers here).': 'معرف الواقعة (ولدى UCDP رقم هنا).',
  'The year of date_start.': 'السنة من date_start.',
  'From the kinds of the two sides: 1 state-based (a state body is a side), 2 non-state (two armed groups), 3 one-sided (side_b is a population or a community).':
    'من نوعي الطرفين: 1 طرف فيه دولة (أحد الطرفين هيئة حكومية)، 2 بين أطراف غير حكومية (مجموعتان مسلحتان)، 3 عنف من طرف واحد (side_b فئة من السكان أو مجتمع محلي).',
  'side_a and side_b, joined.': 'الطرفان side_a وside_b معًا.',
  'The actor whose role in the incident is side_a.': 'الجهة التي دورها في الواقعة side_a.',
  'The actor whose role in the incident is side_b.': 'الجهة التي دورها في الواقعة side_b.',
  'How many documents of this record tell of it; several that relay one voice are several here.':
    'كم وثيقة في هذا السجل تتحدث عنها، وعدة وثائق تنقل صوتًا واحدًا تُعد هنا عدة.',
  'The documents: "publisher,date,title", joined by semicolons.':
    'الوثائق: «الناشر،التاريخ،العنوان»، بينها فواصل منقوطة.',
  'The publishers of the documents, joined by semicolons.': 'ناشرو الوثائق، بينهم فواصل منقوطة.',
  'When the documents were published, joined by semicolons.':
    'تواريخ نشر الوثائق، بينها فواصل منقوطة.',
  'The titles of the documents, joined by semicolons.': 'عناوين الوثائق، بينها فواصل منقوطة.',
  'Whose numbers the claims are, joined by semicolons.': 'أصحاب الإفادات، بينهم فواصل منقوطة.',
  'The precision of the place (1–7), as it is recorded.': 'دقة المكان كما هي مسجلة، من 1 إلى 7.',
  'The place; of several the smallest that holds them all.':
    'المكان، ومن عدة أماكن أصغر مكان يضمها كلها.',
  'The governorate that the place lies in.': 'المحافظة التي يقع فيها المكان.',
  'In degrees (WGS 84); empty when not known. UCDP has a centre here.':
    'بالدرجات (WGS 84)، والخانة فارغة إن لم يُعرف. ولدى UCDP مركز المكان هنا.',
  'The point as well-known text; empty when not known.':
    'النقطة بصيغة \u2066well-known text\u2069، والخانة فارغة إن لم تُعرف.',
  'The cell of PRIO-GRID that the point lies in.': 'خلية شبكة PRIO-GRID التي تقع فيها النقطة.',
  'The country that the place lies in.': 'البلد الذي يقع فيه المكان.',
  'How exactly the date is known: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer. An approximate day is 2.':
    'دقة التاريخ: 1 يوم، 2 من يومين إلى ستة أيام، 3 أسبوع، 4 شهر، 5 أطول. واليوم التقريبي 2.',
  'The first day on which it may have happened.': 'أول يوم ربما حدثت فيه.',
  'The last day on which it may have happened.': 'آخر يوم ربما حدثت فيه.',
  ...deaths({
    'Deaths of side A': ['قتلى الطرف الأول', ''],
    'Deaths of side B': ['قتلى الطرف الثاني', 'Zero in one-sided violence.'],
    'Deaths of civilians': ['القتلى المدنيون', ''],
    'Deaths of people of unknown status': ['القتلى الذين لا تُعرف صفتهم', ''],
  }),
  "The editor's best figure of deaths. Never computed.":
    'عدد القتلى الأرجح في تقدير المحرر، ولا يُحسب أبدًا.',
  "The editor's high figure.": 'العدد الأعلى في تقدير المحرر.',
  "The editor's low figure. It need not be below best: see the methodology.":
    'العدد الأدنى في تقدير المحرر. ولا يلزم أن يكون دون best، انظر المنهجية.',
  'The id of the incident (ACLED has a country code and a number).':
    'معرف الواقعة (ولدى ACLED رمز بلد ورقم).',
  'The day; of a longer time its middle.': 'اليوم، ومن مدة أطول منتصفها.',
  'The year of event_date.': 'السنة من event_date.',
  'How exactly the date is known: 1 the day, 2 a week (or an approximate day), 3 a month.':
    'دقة التاريخ: 1 يوم، 2 أسبوع (أو يوم تقريبي)، 3 شهر.',
  'From event_type.': 'من event_type.',
  'From the type of the incident and the kind of side_b.': 'من نوع الواقعة ونوع side_b.',
  'From the type of the incident and the kind of side_b; empty for a bombing, whose kind of device the record does not tell.':
    'من نوع الواقعة ونوع side_b، والخانة فارغة للتفجير لأن السجل لا يذكر نوع العبوة.',
  'The first actor whose role is side_a.': 'أول جهة دورها side_a.',
  'The other actors of side_a.': 'الجهات الأخرى التي دورها side_a.',
  'State forces for a state body, Civilians or Protesters for a population or a community; empty for others, since the record does not tell rebels from militias.':
    '\u2066State forces\u2069 لهيئة حكومية، وCivilians أو Protesters لفئة من السكان أو مجتمع محلي. والخانة فارغة لغيرهم، لأن السجل لا يفرق بين أنواع المجموعات المسلحة.',
  'The first actor whose role is side_b.': 'أول جهة دورها side_b.',
  'The other actors of side_b.': 'الجهات الأخرى التي دورها side_b.',
  'inter1 and inter2, joined; empty when either side has none.':
    'القيمتان inter1 وinter2 معًا، والخانة فارغة إذا خلا منها أحد الطرفين.',
  '"Civilian targeting" where side_b is a population or a community.':
    '\u2066Civilian targeting\u2069 حيث side_b فئة من السكان أو مجتمع محلي.',
  'In degrees (WGS 84); empty when not known.': 'بالدرجات (WGS 84)، والخانة فارغة إن لم يُعرف.',
  'From the precision of the place: 1 is 1, 2 is 2, 3 to 6 are 3.':
    'من دقة المكان: 1 تبقى 1، و2 تبقى 2، ومن 3 إلى 6 تصبح 3.',
  'The publishers of the documents that tell of it, joined by semicolons.':
    'ناشرو الوثائق التي تتحدث عنها، بينهم فواصل منقوطة.',
  'The summary of the incident, and where the number of deaths comes from.':
    'خلاصة الواقعة، ومن أين جاء عدد القتلى.',
  "By ACLED's convention, the most conservative figure: the lowest of the editor's assessment of deaths; without one the lowest claim, dozens as 12, hundreds as 100, deaths without a number as 3; without any claim 0. Nowhere else do words become a number, and only here is 0 nobody's claim.":
    'وفق عُرف ACLED، العدد الأكثر تحفظًا: أدنى تقدير المحرر للقتلى، فإن لم يوجد فأدنى إفادة، والعشرات 12 والمئات 100 والقتلى بلا عدد 3، فإن لم توجد إفادة فهو 0. ولا تصير الكلمات عددًا في أي موضع آخر، وهنا وحده قد يكون 0 قولًا لم يقله أحد.',
  'When the record of the incident was last changed, in seconds since 1970 UTC.':
    'متى تغيرت بطاقة الواقعة آخر مرة، بالثواني منذ 1970 (UTC).',
};

/** Columns that only an imported row fills. */
function imported(columns: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([english, arabic]) => [
      `${english} As an imported row had it, otherwise empty.`,
      `${arabic} كما ورد في الصف المستورد، وإلا فالخانة فارغة.`,
    ]),
  );
}

/** The four columns of deaths, each with what it says beyond the others. */
function deaths(columns: Record<string, [arabic: string, more: string]>): Record<string, string> {
  const [english, arabic] = [
    'from a claim whose parts make up the best figure, which is its number or lies in its range; else all four are empty, which is not zero.',
    'من إفادة تؤلف أجزاؤها العدد الأرجح الذي هو عددها أو يقع في نطاقها. وإلا فالخانات الأربع فارغة، وليس ذلك صفرًا.',
  ];
  return Object.fromEntries(
    Object.entries(columns).map(([who, [whoInArabic, more]]) =>
      more
        ? [`${who}, ${english} ${more}`, `${whoInArabic}، ${arabic} وهو صفر في العنف من طرف واحد.`]
        : [`${who}, ${english}`, `${whoInArabic}، ${arabic}`],
    ),
  );
}
