import { collections } from './collections.ts';
import { formatNumber } from '../number.ts';
import { numbered } from './plural.ts';

export const charts = {
  intro: 'The same numbers as on the pages, drawn. Each chart has a table with its values.',
  table: 'The values as a table',
  ownPage: 'This chart on a page of its own, with downloads',
  ownPageWithTable: 'This chart on a page of its own, with its values as a table and downloads',
  related: 'More charts of the same',
  downloads: 'Downloads',
  embed: 'Put this chart into a page',
  embedMeaning:
    'Copy these lines into the source of your page. The chart keeps its speaker, its links and its date.',
  embedPage: 'The bare page that is shown in the frame',
  kinds: {
    ledger: 'The claims, one row each',
    'claims-over-time': 'Claims over time',
    breakdown: 'Breakdown',
    units: 'One square, one person',
    derivation: 'How the number follows',
    'coverage-matrix': 'Who made a claim about what',
    'places-and-days': 'When and where it happened',
    map: 'Where it happened',
    'as-of': 'What was known on each day',
    'relay-chains': 'How the claims reached us',
  },
  /** How to read a chart of a kind, in a line. */
  inShort: {
    ledger:
      'All rows share one scale: solid is everyone, pale with an outline is a part, an arrow is open, and the upright rule is what follows.',
    'claims-over-time':
      'Each mark is one claim, at the time when it was said; only what one speaker replaced is joined.',
    breakdown:
      'The length of the bar is the whole number that the claim gives; its pieces are the groups that the same source names.',
    units:
      'Each square stands for one person in the number that the claim gives, and for no person in particular.',
    derivation:
      'Read from the top: solid is what the number rests on, dashed is supported too, dotted was left out.',
    'coverage-matrix':
      'Each cell is what one speaker said of one incident and group of people; a dot is no claim, which is not zero.',
    'places-and-days':
      'Rows are places, from north to south; a bar is as long as what is not known of the day.',
    map: 'A dot is a place whose position is known; a dashed circle is a place that is known only to an area.',
    'as-of':
      'For each day on which something was said: what followed from all that had been said by its end.',
    'relay-chains':
      'From those who said it, through those who passed it on, to the document in which it was read.',
  },
  howToRead: 'How to read it',
  asWords: 'Shown as words, because no bound can be computed from them',
  noData: 'There is no number to draw.',
  nothingToCompare: 'There are no two numbers to compare in a chart.',
  /** Of an incident about which nobody gave one. */
  noNumber: 'no number',
  column: {
    claim: 'Claim',
    saidBy: 'Said by',
    saidOn: 'Said on',
    incident: 'Incident',
    outcome: 'Outcome',
    wording: 'Number as worded',
    atLeast: 'At least',
    atMost: 'At most',
    group: 'Group',
    number: 'Number',
    share: 'Share',
    state: 'State',
    covers: 'Covers',
    source: 'Source',
  },
  legend: {
    exact: 'exact number',
    interval: 'between two numbers',
    openEnd: 'open: this number or more',
    words: 'approximate, in words or not given',
    superseded: 'replaced by a newer claim of the same speaker',
    retracted: 'retracted',
    repeated: 'passes on another claim',
  },
  axis: {
    /** Under the hours of a day. */
    inUtc: (date: string) => `${date}, UTC`,
  },
  /** In the place of a bound that a count does not have. */
  bound: { openEnd: 'open', noBound: 'none' },
  /** What became of a claim. */
  state: {
    current: 'current',
    unsaid: 'said later',
    retracted: 'retracted',
    superseded: 'replaced by a newer claim',
    repeated: 'passes on another claim',
  },
  /** The whole of one mark, as it is read out: who, when, how many, and the days that it counts. */
  sentence: (who: string, when: string, what: string, about: string, days: string) =>
    `${who}, ${when}: ${what}. It counts: ${about}; ${days}.`,
  /** Under a chart that leaves the page. */
  source: {
    saidBy: (speakers: string) => `Said by: ${speakers}`,
    readIn: (documents: string) => `Read in: ${documents}`,
    asSaidBy: (day: string) => `As said by ${day}`,
  },
  titled: (title: string, subject: string) => `${title}: ${subject}`,
  /** What a picture shows, in a sentence; for a screen reader and a search engine. */
  describe: {
    claim: (who: string, when: string, what: string) => `${who} (${when}): ${what}`,
    claims: (claims: string) => `${claims}.`,
    none: 'There is no claim.',
  },
  claimsOverTime: {
    title: 'Claims over time',
    howToRead:
      'Each mark is one claim, at the time when it was said. A dot is an exact number, a bar lies between two numbers, and an arrow is open: that number or more. The length of an arrow means nothing. What is half filled counts people of a part only. Only where a newer claim replaces an older one of the same speaker are the two joined; a fall is shown as a fall. What was said in words stands below, at its time and at no number.',
    step: 'a newer claim replaces an older one',
    span: 'said at some time in this span',
    /** Above the claims that say "about 50" and the like. */
    about: 'about a number',
    named: (named: number, all: number) => `Labelled: ${named} of ${all}. The table has them all.`,
    replaced: numbered(
      '# of them was replaced by a newer claim.',
      '# of them were replaced by newer claims.',
    ),
  },
  claimsSideBySide: {
    describe: (claims: number, lowest: string, highest: string) =>
      claims === 1
        ? `${collections.claims.count(claims)}: ${lowest}.`
        : `${collections.claims.count(claims)}; the lowest: ${lowest}, the highest: ${highest}.`,
    inWords: numbered(
      '# claim sets no bound: its number is approximate, in words or not given.',
      '# claims set no bound: their numbers are approximate, in words or not given.',
    ),
  },
  units: {
    rule: 'One square, one person.',
    howToRead:
      'Each square stands for one person in the number that the claim gives, and for no person in particular. The groups are those that the same source names, the largest first; the squares with a stroke across it does not break down.',
  },
  breakdown: {
    largestFirst: 'The largest group comes first.',
    under: (percent: string) => `under ${percent}`,
    over: (percent: string) => `over ${percent}`,
    title: (outcome: string, axis: string) => `${outcome}, ${axis}`,
    howToRead:
      'The length of the bar is the number that the claim gives; its pieces are the groups that the same source names, the largest first. A piece is as long as what is certain of its group. What is hatched the source does not break down, an empty outline is what may be beyond, and an arrow is open: that number or more.',
    describe: (total: string, parts: string) => `Of ${total}: ${parts}.`,
    part: (group: string, count: string) => `${group}: ${count}`,
    noRemainder: 'The groups make up the whole number.',
  },
  /** Things one after the other, whose names may themselves hold an “and”. */
  series: (first: string, second: string) => `${first}; ${second}`,
  /** At the end of a list: the rest of it. */
  others: numbered('# other', '# others'),
  map: {
    title: 'Where it happened',
    howToRead:
      'A dot is a place whose position is known. A dashed circle is a place that is known only to an area: it lies somewhere in or around the circle, whose edge is no border and whose size measures nothing. Coasts and borders are for orientation only.',
    points: (names: string) => `As points, where the position is known: ${names}.`,
    areas: (names: string) => `As areas, where it is not: ${names}.`,
    around: (names: string) => `All of the map lies in: ${names}.`,
    notDrawn: (names: string) => `Not on the map: ${names}.`,
    none: 'No place of it can be drawn.',
    strip: (names: string) => `A small map of where it lies: ${names}.`,
    place: (name: string, known: string, incidents: string) => `${name}: ${known}; ${incidents}`,
    somewhereIn: (area: string) => `somewhere in ${area}`,
    noCoordinates: 'no coordinates are known',
    wholeCountry: 'the whole country',
    countryOnly: (country: string) => `no coordinates are known; it lies in ${country}`,
    seaOrAir: 'at sea or in the air',
    outside: 'outside the frame of the map',
    legend: {
      point: 'position known',
      near: 'near this point',
      area: 'somewhere in or around here; the edge is no border',
      reference: 'for orientation',
    },
    aroundHeading: 'All of this lies in',
    notDrawnHeading: 'Not on the map',
    untoldHeading: 'Also on the map',
    kilometres: (n: string) => `${n} km`,
    metres: (n: string) => `${n} m`,
    worldScale: 'The scale differs over the map.',
    attribution: 'Coasts and borders: Natural Earth',
    columns: {
      place: 'Place',
      kind: 'Kind',
      precision: 'Precision (1–7)',
      known: 'How exactly it is known',
      longitude: 'Longitude',
      latitude: 'Latitude',
      drawn: 'On the map',
      incidents: 'Incidents',
    },
    drawn: {
      point: 'as a point',
      area: (area: string) => `as an area around what is known of ${area}`,
      around: 'as the whole of the map',
      no: (reason: string) => `no: ${reason}`,
    },
  },
  derivation: {
    title: 'how it is worked out',
    howToRead:
      'Read it from the top. What is solid is what the number rests on; what is dashed is supported too, and is no more; what is dotted was left out, and the reason stands with it. The terms of a sum follow one another, so nobody is drawn twice. Where what may be built upon is less than the largest number, both ways are shown.',
    columns: { level: 'Level', what: 'Step', part: 'Part in it' },
  },
  coverage: {
    mostTalkedOf:
      'Drawn are the incidents and groups of which most is said, and those who say most of them; the table has all.',
    title: 'Who made a claim about whom',
    howToRead:
      'Each cell is what one speaker said of one incident and group of people. A dot is no claim, and not zero: that speaker said nothing of them. Cells of one row or column are not to be added up, for they may count the same people.',
    silent: (incidents: number, all: number) =>
      `no claim about ${formatNumber(incidents, 'en')} of ${collections.incidents.count(all)}`,
    describe: (speakers: string, cells: string, filled: string) =>
      `${speakers}. Of ${cells}: ${filled}.`,
    cells: numbered('# cell', '# cells'),
    filled: (numbers: number, words: number, empty: number) =>
      [
        ...(numbers > 0 ? [`a number in ${formatNumber(numbers, 'en')}`] : []),
        ...(words > 0 ? [`words without a number in ${formatNumber(words, 'en')}`] : []),
        ...(empty > 0 ? [`no claim in ${formatNumber(empty, 'en')}, which is not zero`] : []),
      ].join(', '),
    speakers: numbered('# speaker', '# speakers'),
    silentHeading: 'No such claim about',
    describeSilent: (incidents: string) => `No such claim about: ${incidents}.`,
    moreClaims: numbered('and # other claim', 'and # other claims'),
    /** Above the grid, and above the lists that stand in its place on a phone. */
    emptyCell: 'A dot is no claim, which is not zero.',
    notListed: 'Who is not listed made no claim about these people, which is not zero.',
    onlyClaims: 'A speaker and group that are not listed together: no claim, which is not zero.',
  },
  placesAndDays: {
    title: 'When and where it happened',
    howToRead:
      'A row is a place, from north to south and below what it lies in, and what happened in several places stands at the smallest one that holds them all. A bar is as long as what is not known: the incident happened at some time, or for some time, within it. A dot is an exact time. An open arrow is a beginning or an end that is open or not known; a filled one goes on beyond the days shown. A dashed bar is approximate or uncertain. Below it stands the number that was given, with who gave it.',
    northToSouth: 'North to south',
    mark: (title: string, date: string, known: string) => `${title}: ${date}, ${known}`,
    noPlace: 'No place given',
    days: (from: string, to: string) => `${from} to ${to}`,
    describe: (incidents: string, days: string) => `${incidents}; the days shown are ${days}.`,
    earliest: (incident: string) =>
      `Of the dates that give a beginning, none begins earlier than that of: ${incident}.`,
    latest: (incident: string) =>
      `Of those that give an end, none ends later than that of: ${incident}.`,
    noBeginning: (incidents: string) => `No beginning is given of: ${incidents}.`,
    noEnd: (incidents: string) => `No end is given of: ${incidents}.`,
    beyond: (incidents: string) => `Dated partly or wholly outside the days shown: ${incidents}.`,
    none: 'There is no incident to show.',
    legend: {
      span: 'at some time, or for some time, in this span',
      moment: 'at an exact time',
      about: 'approximate or uncertain',
      open: 'beginning or end open or not known',
      beyond: 'goes on, or lies, beyond the days shown',
    },
    columns: {
      date: 'Date',
      from: 'From',
      to: 'To',
      place: 'Place',
    },
  },
  relays: {
    title: 'how they reached us',
    howToRead:
      'On one side those who said it, on the other the documents in which it was read, and between them those who passed it on. However many pass it on, what goes back to one speaker is one voice.',
    saidBy: 'Said by',
    passedOnBy: 'Passed on by',
    readIn: 'Read in',
    voices: numbered('# voice', '# voices'),
    documents: numbered('# document', '# documents'),
    publishedBy: (documents: string, publisher: string) => `${documents} published by ${publisher}`,
    counts: (claims: string, documents: string, voices: string) =>
      `${claims}, read in ${documents}, from ${voices}`,
    describeVoice: (who: string, claims: string) => `${who}: ${claims}`,
    /** Beside a voice: who passed on all of it, or some of it. */
    through: (via: string) => `through ${via}`,
    partlyThrough: (via: string) => `partly through ${via}`,
    otherDocuments: numbered('# other document', '# other documents'),
    none: 'There is no claim.',
    columns: {
      speaker: 'Said by',
      relays: 'Passed on by',
      publisher: 'Published by',
      published: 'Published on',
    },
  },
  asOf: {
    title: 'what was known, day by day',
    howToRead:
      'Each day is one on which something was said or retracted. Its words tell what follows from all that had been said by then, and what is new or no longer stands; its marks are all the numbers said by then, hollow where they were replaced, retracted or only passed on. The line through the days is what may be built upon; where there is no such number there is no line. Where the days are many, time runs across, and a thin line shows how long a number stood.',
    endOf: (date: string) => `By the end of ${date}`,
    describe: numbered(
      '# day on which something was said or retracted.',
      '# days on which something was said or retracted.',
    ),
    describeDay: (date: string, answer: string, changes: string) => `${date}: ${answer} ${changes}`,
    added: numbered('# claim is new.', '# claims are new.'),
    ended: numbered('# no longer stands.', '# no longer stand.'),
    last: (floor: string) => `What may be built upon at the end: ${floor}.`,
    none: 'Nothing was said on any day.',
    about: {
      floor: 'what may be built upon',
      whole: 'about all of it',
      part: 'about a part, or about something else too',
    },
    change: { new: 'new', ended: 'no longer stands' },
    columns: { day: 'By the end of', about: 'What', change: 'Change' },
  },
};
