/** A word that judges, with what says the same without judging. */
export interface LoadedWord {
  /** The words to look for, in lower case, as they are found in texts; in Arabic in the plain spelling of `plain`. */
  words: readonly string[];
  /** What to write instead. */
  neutral: string;
  /** What the word does, in a sentence. */
  why: string;
  /** Words right behind it with which it judges nobody: "criminal court". */
  before?: RegExp;
  /** Words right before it with which it judges nobody: "sanctions regime". */
  after?: RegExp;
}

const ofLaw =
  /^(?:courts?|code|law|laws|charges?|cases?|investigations?|proceedings|justice|responsibility|complaints?|liability|records?|procedure|offen[cs]es?|acts?|matters?|trials?|lawyers?|prosecutions?|tribunals?|chambers?|inquir(?:y|ies)|legislation|lists?|designations?|codes?|sanctions?)\b/i;

export const loadedWords: readonly LoadedWord[] = [
  {
    words: ['terrorist', 'terrorists', 'terror group', 'terror groups', 'terrorism'],
    neutral: 'armed group, fighter, attack',
    why: 'One side’s terrorist is the other’s soldier; the word says who speaks, not what was done.',
    before: ofLaw,
    after: /\b(?:designated|listed|anti|counter)[ -](?:as )?(?:an? )?$/i,
  },
  {
    words: ['extremist', 'extremists', 'extremism', 'radicals', 'fanatics'],
    neutral: 'the name of the group, or what it says it wants',
    why: 'Nobody calls himself one.',
  },
  {
    words: ['regime', 'regimes'],
    neutral: 'government, authorities',
    why: 'It says that a government is not lawful.',
    after:
      /\b(?:sanctions?|visa|legal|tax|customs|treaty|inspections?|safety|regulatory|food|training|aid|border|property|marital|control|ceasefire|licensing|monitoring)[ -]$/i,
  },
  {
    words: ['martyr', 'martyrs', 'martyred', 'martyrdom'],
    neutral: 'killed, the dead',
    why: 'It honours the dead of one side.',
  },
  {
    words: ['massacre', 'massacres', 'massacred', 'bloodbath', 'carnage'],
    neutral: 'killing, killings, killed',
    why: 'It judges the killing before the number and the circumstances are told.',
  },
  {
    words: ['slaughter', 'slaughters', 'slaughtered', 'slaughtering', 'butchered'],
    neutral: 'killed',
    why: 'It likens people to animals, and judges.',
  },
  {
    words: ['remnants'],
    neutral: 'armed groups aligned with the former government',
    why: 'It calls people what is left of something.',
    before:
      /^of (?:the |a |an |its )?(?:\w+ )?(?:building|house|home|shell|bomb|rocket|missile|munition|vehicle|boat|ship|plane|aircraft|wall|wreck|car|explosive|weapon|village|settlement|forest|wood)/i,
  },
  {
    words: ['criminal', 'criminals'],
    neutral: 'the name, or what the person is accused of and by whom',
    why: 'Only a court can say so, of one deed.',
    before: ofLaw,
  },
  {
    words: [
      'thug',
      'thugs',
      'gang',
      'gangs',
      'hooligans',
      'bandits',
      'outlaws',
      'mob',
      'mobs',
      'horde',
      'hordes',
    ],
    neutral: 'group, armed men, crowd',
    why: 'It takes from people that they act for reasons.',
  },
  {
    words: ['liberate', 'liberates', 'liberated', 'liberating', 'liberation'],
    neutral: 'take, capture, take control of; of prisoners: free',
    why: 'Whether the people of a place were freed is theirs to say.',
  },
  {
    words: [
      'eradicate',
      'eradicates',
      'eradicated',
      'eradicating',
      'eradication',
      'exterminate',
      'exterminated',
    ],
    neutral: 'kill, capture, drive out, defeat',
    why: 'It speaks of people as of a disease.',
  },
  {
    words: [
      'neutralise',
      'neutralised',
      'neutralising',
      'neutralize',
      'neutralized',
      'neutralizing',
      'liquidate',
      'liquidated',
    ],
    neutral: 'kill, injure, capture',
    why: 'It hides what was done to people.',
    before: /^(?:the )?(?:mines?|bombs?|explosives?|devices?|acid|threats?)\b/i,
  },
  {
    words: ['cleanse', 'cleansed', 'cleansing', 'mop up', 'mopped up', 'mopping up', 'mopping-up'],
    neutral: 'drive out, kill, arrest, search',
    why: 'It speaks of people as of dirt.',
  },
  {
    words: [
      'barbaric',
      'heinous',
      'savage',
      'savagely',
      'cowardly',
      'treacherous',
      'bloodthirsty',
      'despicable',
    ],
    neutral: 'what was done, without the adjective',
    why: 'It tells readers what to feel.',
  },
  {
    words: ['tyrant', 'tyrants', 'tyranny', 'dictator', 'dictators', 'despot'],
    neutral: 'president, ruler, government',
    why: 'It is a verdict on a rule.',
  },
  {
    words: ['puppet government', 'puppet state', 'puppets'],
    neutral: 'the name of the government, and who says that it depends on whom',
    why: 'It denies that people act for themselves.',
  },
  {
    words: [
      'traitor',
      'traitors',
      'infidel',
      'infidels',
      'apostate',
      'apostates',
      'heretics',
      'takfiri',
      'takfiris',
    ],
    neutral: 'the name of the person or the group',
    why: 'It is a term of abuse.',
  },
  {
    words: ['nusayri', 'nusayris', 'rafidi', 'rafida'],
    neutral: 'the name that the community gives itself',
    why: 'It is a term of abuse for a community.',
  },
  {
    words: ['shabiha'],
    neutral: 'armed groups that supported the government',
    why: 'It began as a term of abuse and says nothing of who commanded whom.',
  },
  {
    words: ['vermin', 'scum', 'cockroaches'],
    neutral: 'the name of the people',
    why: 'It is a term of abuse.',
  },
  {
    words: ['innocent civilians', 'innocent people', 'innocent victims', 'innocents'],
    neutral: 'civilians, people',
    why: 'It implies that others deserved it.',
  },
  {
    words: ['collateral damage'],
    neutral: 'civilians killed or injured',
    why: 'It hides people behind a word for things.',
  },
  {
    words: ['freedom fighter', 'freedom fighters', 'heroic', 'heroically'],
    neutral: 'fighter, or what was done',
    why: 'It honours one side.',
  },
  {
    words: ['in cold blood', 'cold-blooded'],
    neutral: 'what was done, and who says so',
    why: 'It tells what was in a mind.',
  },
  {
    words: ['ارهابي', 'ارهابيه', 'ارهابيين', 'ارهابيون', 'ارهاب'],
    neutral: 'مسلح، مقاتل، جماعة مسلحة',
    why: 'It says who speaks, not what was done.',
    after: /(?:مكافحة|محكمة|قانون|بتهمة|تهمة|لائحة|قائمة)\s+(?:ال)?$/u,
  },
  {
    words: ['متطرف', 'متطرفين', 'متطرفون', 'متطرفه', 'تكفيري', 'تكفيريين', 'تكفيريون', 'تكفيريه'],
    neutral: 'اسم الجماعة',
    why: 'Nobody calls himself one.',
  },
  {
    words: [
      'نظام الاسد',
      'نظام بشار',
      'نظام البائد',
      'نظام المخلوع',
      'نظام السابق',
      'نظام السوري',
      'نظام الساقط',
    ],
    neutral: 'الحكومة، الحكومة السابقة، السلطات',
    why: 'It says that a government is not lawful.',
  },
  {
    words: ['شهيد', 'شهداء', 'شهيدا', 'استشهد', 'استشهدوا', 'استشهدت', 'استشهاد'],
    neutral: 'قتيل، قتلى، قُتل',
    why: 'It honours the dead of one side.',
    after: /(?:ساحة|شارع|مستشفى|مدرسة|دوار|جسر|حديقة|مسجد|حي)\s+(?:ال)?$/u,
  },
  {
    words: ['فلول'],
    neutral: 'جماعات مسلحة موالية للحكومة السابقة',
    why: 'It calls people what is left of something.',
  },
  {
    words: ['مجرم', 'مجرمين', 'مجرمون', 'مجرمي', 'مجرمه', 'سفاح'],
    neutral: 'الاسم، أو ما يُتهم به ومن يتهمه',
    why: 'Only a court can say so, of one deed.',
  },
  {
    words: ['شبيحه', 'مرتزقه', 'عصابه', 'عصابات', 'بلطجيه'],
    neutral: 'مسلحون، جماعة مسلحة',
    why: 'It is a term of abuse.',
  },
  {
    words: ['مجزره', 'مجازر', 'مذبحه', 'مذابح'],
    neutral: 'قتل، عمليات قتل',
    why: 'It judges the killing before the number and the circumstances are told.',
  },
  {
    words: ['تطهير', 'تحييد', 'تصفيه جسديه', 'دحر'],
    neutral: 'قتل، اعتقال، إخراج، تفتيش',
    why: 'It hides what was done to people.',
  },
  {
    words: ['نصيري', 'نصيريه', 'نصيريين', 'روافض', 'رافضي'],
    neutral: 'الاسم الذي تسمي به الجماعة نفسها',
    why: 'It is a term of abuse for a community.',
  },
  {
    words: ['طاغيه', 'طغاه', 'دواعش', 'ديكتاتور', 'دكتاتور', 'خونه', 'خائن', 'كفار', 'مرتدين'],
    neutral: 'الاسم أو المنصب',
    why: 'It is a verdict or a term of abuse.',
  },
  {
    words: [
      'قوات النظام',
      'جيش النظام',
      'عناصر النظام',
      'حواجز النظام',
      'طيران النظام',
      'مخابرات النظام',
      'اذناب النظام',
      'ميليشيا النظام',
      'مليشيا النظام',
      'ميليشيات النظام',
      'مليشيات النظام',
      'قوات الاسد',
      'جيش الاسد',
      'ميليشيا الاسد',
      'مليشيا الاسد',
      'ميليشيات الاسد',
      'مليشيات الاسد',
    ],
    neutral: 'قوات الحكومة، قوات الحكومة السابقة',
    why: 'It says that a government is not lawful, or that an army is one man’s.',
  },
  {
    words: ['ارتقي', 'ارتقت', 'ارتقوا', 'ارتقاء'],
    neutral: 'قُتل، قُتلوا',
    why: 'It honours the dead of one side.',
    // To rise to something.
    before: /^(?:ب|[إا]ل[ىي](?!\p{L}))/u,
  },
  {
    words: [
      'حرر',
      'حررت',
      'حرروا',
      'تحررت',
      'تحرير',
      'مناطق المحرره',
      'منطقه المحرره',
      'مدن المحرره',
      'بلدات المحرره',
      'قري المحرره',
    ],
    neutral: 'سيطر على، دخل',
    why: 'It takes a side: what one calls a liberation another calls a capture.',
    // People are freed, texts are edited, and it stands in names.
    before:
      /^(?:الشام|فلسطين|ال?(?:رهائن|مختطف|محتجز|معتقل|[أا]سرى|سجناء|نص|صحيفة|مقال|محضر|مخالف|خبر))/u,
    after: /(?:رئيس|مدير|هيئة|جبهة|حركة|منظمة|ميدان|ساحة|شارع|دوار)\s+$/u,
  },
  {
    words: ['ابرياء'],
    neutral: 'مدنيون، أشخاص',
    why: 'It implies that others deserved it.',
  },
  {
    words: ['بدم بارد', 'بدماء بارده'],
    neutral: 'ما فُعل، ومن يقول ذلك',
    why: 'It tells what was in a mind.',
  },
  {
    words: ['مغدور', 'غدرا'],
    neutral: 'قتيل، قُتل',
    why: 'It tells what was in a mind, and honours one side.',
  },
  {
    words: ['هلك', 'هلكوا', 'هلكت', 'هلكي', 'هلاك', 'نفقوا'],
    neutral: 'قُتل، قُتلوا',
    why: 'It is said of animals and of the damned.',
  },
];
