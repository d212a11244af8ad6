import { collections } from './collections.ts';
import { plural } from '../number.ts';

export const charts = {
  intro: 'The same numbers as on the pages, drawn. Each chart has a table with its values.',
  table: 'The values as a table',
  howToRead: 'How to read it',
  asWords: 'Shown as words, because no bound can be computed from them',
  noData: 'There is no number to draw.',
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
    title: 'Legend',
    exact: 'exact number',
    interval: 'between two numbers',
    openEnd: 'open: this number or more',
    words: 'in words only',
    notBrokenDown: 'not broken down by this source',
    superseded: 'replaced by a newer claim of the same speaker',
    retracted: 'retracted',
    repeated: 'passes on another claim',
  },
  axis: {
    people: 'People',
    day: 'Day',
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
    apart: 'stands apart',
  },
  /** The whole of one mark, as it is read out. */
  mark: (who: string, when: string, what: string) => `${who}, ${when}: ${what}`,
  /** The whole of one mark, as it is read out: who, when, how many, and the days that it counts. */
  sentence: (who: string, when: string, what: string, about: string, days: string) =>
    `${who}, ${when}: ${what}. It counts: ${about}, ${days}.`,
  /** A title with its subject. */
  titled: (title: string, subject: string) => `${title}. ${subject}`,
  /** What a picture shows, in a sentence; for a screen reader and a search engine. */
  describe: {
    claim: (who: string, when: string, what: string) => `${who} (${when}): ${what}`,
    claims: (claims: string[]) => `${claims.join('; ')}.`,
    none: 'There is no claim.',
  },
  claimsSideBySide: {
    rule: 'Side by side stand the current claims about everyone in exactly this incident, each a count so far. They are not to be added up.',
    none: 'There is no current claim about everyone in exactly this incident.',
    apart: 'Not put beside them',
    apartMany: (claims: number, reason: string) =>
      plural('en', claims, {
        one: `# claim, because ${reason}`,
        other: `# claims, because ${reason}`,
      }),
    describeApart: (claims: number) =>
      plural('en', claims, {
        one: '# claim stands apart.',
        other: '# claims stand apart.',
      }),
    title: (outcome: string) => `${outcome}: the claims, side by side`,
    howToRead:
      'Each line is one claim. A dot is an exact number, a bar lies between two numbers, and an arrow is open: that number or more. The claims are not to be added up.',
    describe: (claims: number, lowest: string, highest: string) =>
      claims === 1
        ? `${collections.claims.count(claims)}: ${lowest}.`
        : `${collections.claims.count(claims)}, from “${lowest}” to “${highest}”.`,
    inWords: (claims: number) =>
      plural('en', claims, {
        one: '# claim gives its number in words only.',
        other: '# claims give their numbers in words only.',
      }),
  },
  breakdown: {
    title: (outcome: string, axis: string) => `${outcome}, ${axis}`,
    howToRead:
      'The length of the bar is the whole number that the claim gives; its pieces are the groups that the same source names. What is hatched it does not break down.',
    describe: (total: string, parts: string) => `Of ${total}: ${parts}.`,
    part: (group: string, count: string) => `${group}: ${count}`,
    remainder: (count: string) => `not broken down by this source: ${count}`,
    noRemainder: 'The groups make up the whole number.',
  },
  /** Things one after the other, whose names may themselves hold an “and”. */
  series: (first: string, second: string) => `${first}; ${second}`,
  /** At the end of a list: the rest of it. */
  others: (n: number) => plural('en', n, { one: '# other', other: '# others' }),
  map: {
    title: 'Where it happened',
    howToRead:
      'A dot is a place whose position is known. A hatched circle is a place that is known only to an area: it lies somewhere in or around the circle, whose edge is no border and whose size measures nothing. Coasts and borders are for orientation only.',
    points: (names: string) => `As points, where the position is known: ${names}.`,
    areas: (names: string) => `As areas, where it is not: ${names}.`,
    notDrawn: (names: string) => `Not on the map: ${names}.`,
    none: 'No place of it can be drawn.',
    place: (name: string, known: string, incidents: string) => `${name}: ${known}; ${incidents}`,
    somewhereIn: (area: string) => `somewhere in ${area}`,
    area: 'an area whose border is not known here',
    reference: 'for orientation',
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
    notDrawnHeading: 'Not on the map',
    namelessHeading: 'On the map, where there was no room for the name',
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
      no: (reason: string) => `no: ${reason}`,
    },
  },
};
