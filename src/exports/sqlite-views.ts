/** A view of the database: a question that people ask, answered. */
export interface DatabaseView {
  name: string;
  description: string;
  sql: string;
}

const views: readonly (Omit<DatabaseView, 'sql'> & { select: string })[] = [
  {
    name: 'speakers',
    description: 'Everybody who can make a claim: actors and figures, under one heading.',
    select: `SELECT id, 'actor' AS is_a, name, kind, party FROM actors
      UNION ALL SELECT id, 'figure', name, NULL, NULL FROM figures`,
  },
  {
    name: 'current_claims',
    description:
      'Every number that still counts: not superseded, not retracted and no repetition, with who said it and where it was read.',
    select: `SELECT m.claim, c.title, m.outcome, m."by", m."group", m.wording, m.min, m.max, m.incidents,
        m.asserted_by, s.name AS asserted_by_name, m.claimed, m.claimed_to, m.source,
        d.title AS source_title, m.nature, m.basis, c.evidence_phrase
      FROM measures m
      JOIN claims c ON c.id = m.claim
      JOIN speakers s ON s.id = m.asserted_by
      JOIN sources d ON d.id = m.source
      WHERE m.standing = 'current' AND m.is_total = 1`,
  },
  {
    name: 'claims_side_by_side',
    description:
      'Every current, cumulative number of each incident and outcome that is filed under exactly that incident and counts everyone. They are to be compared, never added; one that counts more days or places than the incident has is among them.',
    select: `SELECT i.incident, n.title AS incident_title, m.outcome, m.claimed, m.claimed_to, m.asserted_by,
        s.name AS asserted_by_name, m.wording, m.kind, m.min, m.max, m.claim
      FROM measures m
      JOIN claim_incidents i ON i.claim = m.claim
      JOIN incidents n ON n.id = i.incident
      JOIN speakers s ON s.id = m.asserted_by
      WHERE m.standing = 'current' AND m.is_total = 1 AND m."by" IS NULL AND m.nature = 'cumulative'
        AND (SELECT count(DISTINCT incident) FROM claim_incidents WHERE claim = m.claim) = 1`,
  },
  {
    name: 'breakdowns',
    description: 'How sources break their numbers down: a row a group, beside the whole number.',
    select: `SELECT t.claim, t.outcome, p."by", p."group", p.wording, p.min, p.max,
        t.wording AS total_wording, t.min AS total_min, t.max AS total_max, t.standing
      FROM measures t
      JOIN measures p ON p.claim = t.claim AND p.outcome = t.outcome AND p.is_total = 0
      WHERE t.is_total = 1`,
  },
  {
    name: 'what_follows',
    description:
      'What follows from the claims for each incident and outcome, and on whose numbers it rests. An empty number is not zero.',
    select: `SELECT m.incident, n.title AS incident_title, n.part_of, m.outcome, m.n, m.floor, m.rests_on,
        m.voices, m.agree, m.lowest, m.lowest_by, m.highest, m.highest_by
      FROM minima m
      JOIN incidents n ON n.id = m.incident`,
  },
  {
    name: 'incident_tree',
    description: 'Each incident with its place in the whole: how deep it lies, and the way to it.',
    select: `WITH RECURSIVE tree (id, depth, path) AS (
        SELECT id, 0, id FROM incidents WHERE part_of IS NULL
        UNION ALL
        SELECT i.id, tree.depth + 1, tree.path || '/' || i.id
        FROM incidents i JOIN tree ON i.part_of = tree.id
      )
      SELECT tree.id, n.title, tree.depth, tree.path, n.type, n.occurred, n.occurred_from, n.occurred_to
      FROM tree JOIN incidents n ON n.id = tree.id`,
  },
  {
    name: 'superseded_claims',
    description: 'What was replaced by what, with both numbers and the reason.',
    select: `SELECT old.claim AS earlier, old.outcome, old.wording AS earlier_wording, old.claimed AS earlier_claimed,
        new.claim AS later, new.wording AS later_wording, new.claimed AS later_claimed,
        old.standing_because AS because
      FROM measures old
      JOIN measures new ON new.claim = old.standing_claim AND new.outcome = old.outcome AND new.is_total = 1
      WHERE old.standing = 'superseded' AND old.is_total = 1`,
  },
];

/** The views of the database, in the order in which they can be made. */
export const sqliteViews: readonly DatabaseView[] = views.map(({ name, description, select }) => ({
  name,
  description,
  sql: `CREATE VIEW ${name} AS ${select.replace(/\s+/g, ' ')}`,
}));
