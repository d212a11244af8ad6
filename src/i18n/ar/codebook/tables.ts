/** The columns of tables and the views of the database in Arabic, by what they say in English. */
export const tables: Readonly<Record<string, string>> = {
  // Of several tables.
  'The name of the property.': 'اسم الخاصية.',
  'Its value.': 'قيمتها.',
  'The id of the record: its file name.': 'معرف البطاقة، وهو اسم ملفها.',
  'The page of the record, below the address of the site and its base path.':
    'صفحة البطاقة، بعد عنوان الموقع ومساره الأساسي.',
  'The record that the list belongs to.': 'البطاقة التي تتبعها القائمة.',
  'The place in the list, from 1.': 'الترتيب في القائمة، بدءًا من 1.',
  'The same id, when it is that of an actor.': 'المعرف نفسه، إذا كان معرف جهة.',
  'The same id, when it is that of a figure.': 'المعرف نفسه، إذا كان معرف شخصية عامة.',
  'The name shown in the language of the content; all names are in their own table.':
    'الاسم الظاهر بلغة المحتوى، ولكل الأسماء جدول خاص.',
  ...days({
    'the date': 'التاريخ',
    'the date of saying': 'تاريخ الإفادة',
    'the time it counts': 'الوقت الذي يخصه العدد',
    'the date of entry': 'تاريخ الإدخال',
    'the date of retraction': 'تاريخ السحب',
    'the date of publication': 'تاريخ النشر',
    'the date of death': 'تاريخ الوفاة',
  }),

  // Of claims, their relations and their numbers.
  'Whose number it is: the id of an actor or of a figure.':
    'صاحب العدد: معرف جهة أو معرف شخصية عامة.',
  'The claim that the relation is written in.': 'الإفادة التي كُتبت فيها العلاقة.',
  'What it is to the other claim.': 'علاقتها بالإفادة الأخرى.',
  'The other claim.': 'الإفادة الأخرى.',
  'The claim, the outcome and, for a part of a breakdown, its axis and group.':
    'الإفادة ونوع الضرر، ومعهما محور الجزء وفئته إن كان جزءًا من توزيع.',
  'The claim that gives the number.': 'الإفادة التي تذكر العدد.',
  'The incidents whose people are counted, separated by spaces; a row each in claim_incidents.':
    'الوقائع التي أُحصي أشخاصها، بينها مسافات، ولكل منها صف في claim_incidents.',
  'What befell the people counted; several joined by -or- are counted in one number, of which nothing follows for each. Outcomes are never added to each other.':
    'نوع الضرر الذي لحق بالمشمولين. وعدة أنواع تصل بينها \u2066-or-\u2069 أُحصيت في عدد واحد، ولا يترتب منه شيء على كل نوع منها. ولا تُجمع أنواع الضرر بعضها مع بعض أبدًا.',
  'The axis of the group that the number is about; empty means everyone.':
    'محور الفئة التي يخصها العدد، والخانة الفارغة معناها الجميع.',
  'The group that the number is about: for side (who they were) and attributed_to (who did it, by the speaker) an actor id, civilians or unknown; for place a place id; empty means everyone.':
    'الفئة التي يخصها العدد: في side (من كانوا) وفي attributed_to (من فعل ذلك بحسب صاحب الإفادة) معرف جهة أو civilians أو unknown، وفي place معرف مكان. والخانة الفارغة معناها الجميع.',
  'The same group, when it is an actor.': 'الفئة نفسها، إذا كانت جهة.',
  'The same group, when it is a place.': 'الفئة نفسها، إذا كانت مكانًا.',
  "Whether it is the claim's own number, and not a part of its breakdown.":
    'هل هو عدد الإفادة نفسه، لا جزء من توزيعه.',
  'For a part of a claim about one group: the axis of that group.':
    'لجزء من إفادة تخص فئة واحدة: محور تلك الفئة.',
  'For a part of a claim about one group: that group.': 'لجزء من إفادة تخص فئة واحدة: تلك الفئة.',
  'The number in the form its source gave it: 48, at least 4, dozens.':
    'العدد بعبارة مصدره: 48، ما لا يقل عن 4، عشرات.',
  'The form of the number.': 'صيغة العدد.',
  'The lowest number of people that the wording allows, included; empty when words allow no bound. Empty is not zero.':
    'أدنى عدد من الأشخاص تسمح به العبارة، وهو داخل فيها. والخانة فارغة إذا كانت الكلمات لا تضع حدًا، والفارغ ليس صفرًا.',
  'The highest number of people that the wording allows, included; empty when the number is open upwards, or when words allow no bound.':
    'أعلى عدد من الأشخاص تسمح به العبارة، وهو داخل فيها. والخانة فارغة إذا كان العدد مفتوحًا من أعلاه أو كانت الكلمات لا تضع حدًا.',
  'The number behind "about", of an approximate range the lower one; it bounds nothing. Empty for every other form.':
    'العدد الوارد بعد «نحو»، وهو الأدنى إن كان نطاقًا تقريبيًا، ولا يضع حدًا. والخانة فارغة لكل صيغة أخرى.',
  'The upper number of an approximate range; empty for every other form.':
    'العدد الأعلى في نطاق تقريبي، والخانة فارغة لكل صيغة أخرى.',
  'The document in which it was read.': 'الوثيقة التي ورد فيها.',
  'Whether the one who said it still stands by it.': 'هل لا يزال صاحبه متمسكًا به.',
  'Whether the number counts today: current, superseded by a newer claim of the same asserter, retracted, or a repetition of another claim.':
    'هل العدد من الأعداد السارية اليوم، أم حلت محله إفادة أحدث لصاحب الإفادة نفسه، أم سُحب، أم هو تكرار لإفادة أخرى.',
  'The claim that supersedes it, or that it repeats.': 'الإفادة التي حلت محله أو التي يكررها.',
  'Why it no longer counts.': 'لماذا لم يعد يُعتد به.',

  // Of what follows.
  'The incident, with all its parts.': 'الواقعة بكل أجزائها.',
  'At least so many people, if those named in rests_on are right; empty where no claim supports a number.':
    'ما لا يقل عن هذا العدد من الأشخاص، إذا صح قول المذكورين في rests_on. والخانة فارغة حيث لا تسند أي إفادة عددًا.',
  'What may be built upon: the smallest number that anybody gives for everyone, or n where nobody does; empty where there is none, or where another voice gives a lower number for at least as much.':
    'ما يمكن البناء عليه: أصغر عدد يذكره أحد للجميع، أو n حيث لا يذكره أحد. والخانة فارغة حيث لا عدد، أو حيث يذكر صوت آخر عددًا أدنى لما يساوي ذلك أو يزيد عليه.',
  'Whose numbers n rests on: ids of actors or figures, separated by spaces.':
    'أصحاب الأعداد التي يستند إليها n: معرفات جهات أو شخصيات عامة، بينها مسافات.',
  'How many speakers give a number for everyone, with a lower bound.':
    'كم صوتًا يذكر عددًا للجميع له حد أدنى.',
  'Whether no lower bound lies above the highest number that another voice gives for at least as much.':
    'هل خلت الأعداد من حد أدنى يزيد على أعلى عدد يذكره صوت آخر لما يساوي ذلك أو يزيد عليه.',
  'The lowest that anybody says of everyone, as worded; of a range its lower end.':
    'أدنى ما يقوله أحد عن الجميع بعبارته، ومن النطاق طرفه الأدنى.',
  'Who says so: ids of actors or figures, separated by spaces.':
    'من يقول ذلك: معرفات جهات أو شخصيات عامة، بينها مسافات.',
  'The highest that anybody says of everyone, as worded; of a range its upper end.':
    'أعلى ما يقوله أحد عن الجميع بعبارته، ومن النطاق طرفه الأعلى.',

  // Of the other tables.
  'Who used the term: the id of an actor or of a figure.':
    'من استخدم التسمية: معرف جهة أو معرف شخصية عامة.',
  'Who makes the allegation: the id of an actor or of a figure.':
    'صاحب الاتهام: معرف جهة أو معرف شخصية عامة.',
  'The longitude in degrees (WGS 84); empty when not known. Never invented.':
    'خط الطول بالدرجات (WGS 84)، والخانة فارغة إن لم يُعرف. ولا يُختلق أبدًا.',
  'The latitude in degrees (WGS 84); empty when not known. Never invented.':
    'خط العرض بالدرجات (WGS 84)، والخانة فارغة إن لم يُعرف. ولا يُختلق أبدًا.',
  'The record that was changed, as collection/id, or case.':
    'البطاقة التي تغيرت، بصيغة collection/id أو case.',
  'The language, as a BCP 47 tag.': 'اللغة، بوسم BCP 47.',
  'The record, as collection/id, or case.': 'البطاقة، بصيغة collection/id أو case.',
  'The text that is translated, by its place in the record: roles.0.title.':
    'النص المترجم، بموضعه في البطاقة: roles.0.title.',
  'The translation, ours.': 'الترجمة، وهي ترجمتنا.',
  'Whether the original has changed since.': 'هل تغير الأصل بعد الترجمة.',
  'The incident.': 'الواقعة.',
  'The file that it is not in.': 'الملف الذي لم تدخل فيه.',
  'A short name for the reason.': 'اسم قصير للسبب.',

  // Of the views.
  'Everybody who can make a claim: actors and figures, under one heading.':
    'كل من يمكن أن تكون له إفادة: الجهات والشخصيات العامة في قائمة واحدة.',
  'Every number that still counts: not superseded, not retracted and no repetition, with who said it and where it was read.':
    'كل عدد لا يزال يُعتد به: لم يحل محله غيره ولم يُسحب وليس تكرارًا، مع صاحبه وأين ورد.',
  'Every current, cumulative number of each incident and outcome that is filed under exactly that incident and counts everyone. They are to be compared, never added; one that counts more days or places than the incident has is among them.':
    'كل عدد لا يزال ساريًا وهو تراكمي، لكل واقعة ونوع ضرر، سُجل لتلك الواقعة وحدها ويشمل الجميع. وهي للمقارنة ولا يجوز جمعها أبدًا، ومنها ما يشمل أيامًا أو أماكن أكثر مما للواقعة.',
  'How sources break their numbers down: a row a group, beside the whole number.':
    'كيف توزع المصادر أعدادها: صف لكل فئة، وإلى جانبها العدد كله.',
  'What follows from the claims for each incident and outcome, and on whose numbers it rests. An empty number is not zero.':
    'ما يترتب على الإفادات لكل واقعة ونوع ضرر، ومن تستند إليه الأعداد. والعدد الفارغ ليس صفرًا.',
  'Each incident with its place in the whole: how deep it lies, and the way to it.':
    'كل واقعة مع موضعها من الكل: مستواها والطريق إليها.',
  'What was replaced by what, with both numbers and the reason.':
    'ما حل محل ماذا، مع العددين والسبب.',
};

/** The two days of each date, by what its columns call it. */
function days(dates: Record<string, string>): Record<string, string> {
  const empty = 'والخانة فارغة إذا كان مفتوحًا أو غير معروف أو فصلًا من السنة.';
  return Object.fromEntries(
    Object.entries(dates).flatMap(([english, arabic]) => [
      [
        `The first day that ${english} allows (UTC); empty when open, unknown or a season.`,
        `أول يوم يسمح به ${arabic} (UTC)، ${empty}`,
      ],
      [
        `The last day that ${english} allows (UTC); empty when open, unknown or a season.`,
        `آخر يوم يسمح به ${arabic} (UTC)، ${empty}`,
      ],
    ]),
  );
}
