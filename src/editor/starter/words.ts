import type { InterfaceLanguage } from '../../schemas/languages.ts';

/** The ids of the records of a new case, which its prose links. */
export interface StarterIds {
  incident: string;
  place: string;
}

/** The placeholder texts of a new case, in one language. */
export interface StarterWords {
  editors: string;
  caseSummary: string;
  caseBody: (ids: StarterIds) => string;
  incidentSummary: string;
  incidentBody: string;
  actor: string;
  actorBody: string;
  source: string;
  sourceBody: string;
  claim: string;
  count: string;
  phrase: string;
  claimBody: string;
  method: string;
  methodSummary: string;
  methodBody: string;
}

const en: StarterWords = {
  editors: 'The editors',
  caseSummary: 'To be written: what happened, in a sentence or two.',
  caseBody: ({
    incident,
    place,
  }) => `> To be written. Say what [happened](/incidents/${incident}/) in [this place](/places/${place}/), for a reader who knows nothing of it, and what the record holds. A number stands here only with whoever gave it:

[The example monitor](/actors/example-monitor/) speaks of <Count claim="example-claim" outcome="killed" /> person killed. <Cite source="example-report" /> How numbers are compared is told under [method](/notes/method/).`,
  incidentSummary: 'To be written: what happened there, and when.',
  incidentBody: `> To be written. One incident is one thing that happened. Give a part of it (a street, a morning, an arrest) a file of its own with \`partOf\`, where somebody gave a number for that part. Say under \`mayOverlap\` where the same people may be counted in two of them.`,
  actor: 'Example monitor',
  actorBody: `> An example: put whoever gives numbers in its place. Describe an actor in words that it would accept for itself; what others call it goes under \`termsUsed\`.`,
  source: 'Example report',
  sourceBody: `> An example: put the document that you have read in its place. Its title stays in its own words, and its address is never guessed.`,
  claim: 'Example monitor: at least 1 person killed',
  count: 'at least 1',
  phrase: 'at least one person was killed',
  claimBody: `> An example. One claim is one utterance: one speaker said one or more numbers, once. \`covers\` says whom the number counts; \`evidence\` holds the source's own words for it. Add your own, then delete this one.`,
  method: 'Method',
  methodSummary: 'How this record is made, and what its numbers mean.',
  methodBody: `> To be filled in. What Casebook computes, and by which rules, is the same in every case; this page tells what is particular to yours.

## Whom this record counts

> Which outcomes, places and days are in it, and which are not.

## Where the numbers come from

> Which sources were read, in which languages, until when, and which could not be.

## What is left out

> What you chose not to publish, such as names of people in no public role, and why.

## How to have something corrected

> Where to write, and what happens then.`,
};

const ar: StarterWords = {
  editors: 'هيئة التحرير',
  caseSummary: 'يُكتب لاحقًا: ما الذي حدث، في جملة أو جملتين.',
  caseBody: ({
    incident,
    place,
  }) => `> يُكتب لاحقًا. اذكر [ما حدث](/incidents/${incident}/) في [هذا المكان](/places/${place}/) لقارئ لا يعرف عنه شيئًا، وما يتضمنه السجل. ولا يرد عدد هنا إلا مع من ذكره:

يذكر [المرصد المثال](/actors/example-monitor/) مقتل <Count claim="example-claim" outcome="killed" />. <Cite source="example-report" /> أما كيف تُقارَن الأعداد فتجده في [المنهج](/notes/method/).`,
  incidentSummary: 'يُكتب لاحقًا: ما الذي حدث هناك، ومتى.',
  incidentBody: `> يُكتب لاحقًا. الواقعة الواحدة أمر واحد حدث. اجعل لكل جزء منها (شارع أو صباح أو عملية توقيف) ملفًا خاصًا فيه \`partOf\` إذا ذكر أحد عددًا يخص ذلك الجزء. واذكر في \`mayOverlap\` أين قد يُعَدّ الأشخاص أنفسهم في واقعتين.`,
  actor: 'المرصد المثال',
  actorBody: `> مثال: ضع مكانه الجهة التي تذكر الأعداد. صف كل جهة بكلمات تقبلها لنفسها؛ أما ما تسميها به جهات أخرى فمكانه \`termsUsed\`.`,
  source: 'التقرير المثال',
  sourceBody: `> مثال: ضع مكانه الوثيقة التي قرأتها. يبقى عنوانها بكلماتها، ولا يُخمَّن رابطها أبدًا.`,
  claim: 'المرصد المثال: ما لا يقل عن 1',
  count: 'ما لا يقل عن 1',
  phrase: 'مقتل شخص واحد على الأقل',
  claimBody: `> مثال. الإفادة الواحدة قول واحد: ذكر متحدث واحد عددًا أو أكثر مرة واحدة. يبيّن \`covers\` من يشملهم العدد، ويحفظ \`evidence\` كلمات المصدر نفسه. أضف إفاداتك، ثم احذف هذه.`,
  method: 'المنهج',
  methodSummary: 'كيف أُعدّ هذا السجل، وما معنى أعداده.',
  methodBody: `> يُملأ لاحقًا. ما يحسبه Casebook وقواعد حسابه واحدة في كل ملف؛ وهذه الصفحة تذكر ما يخص ملفك.

## من يشملهم هذا السجل

> أي النتائج والأماكن والأيام فيه، وأيها ليس فيه.

## من أين جاءت الأعداد

> أي المصادر قُرئت، وبأي لغات، وإلى متى، وأيها تعذّرت قراءته.

## ما لم يُنشر

> ما اخترت ألا تنشره، كأسماء أشخاص ليس لهم دور عام، ولماذا.

## كيف يُطلب التصحيح

> أين يُكتب، وما الذي يحدث بعد ذلك.`,
};

export const starterWords: Readonly<Record<InterfaceLanguage, StarterWords>> = { en, ar };
