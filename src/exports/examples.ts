/** A short example of use; `file` is what it reads, in the folder in which it is run. */
export interface Example {
  language: 'R' | 'Python' | 'SQL';
  file: string;
  code: string;
}

/**
 * Examples in three lines, one of a kind for CSV, JSON and the database. The Python and SQL ones are
 * run by tests/exports/examples.test.ts with the standard library and node:sqlite alone; the R ones
 * need base R only and are run there where R is installed.
 */
export const examples: readonly Example[] = [
  {
    language: 'R',
    file: 'measures.csv',
    code: `measures <- read.csv("measures.csv", na.strings = "", encoding = "UTF-8")
current <- subset(measures, standing == "current" & tolower(is_total) == "true")
print(current[, c("outcome", "asserted_by", "wording", "min", "max")])`,
  },
  {
    language: 'Python',
    file: 'measures.csv',
    code: `import csv
measures = csv.DictReader(open("measures.csv", encoding="utf-8", newline=""))
print([(m["id"], m["wording"], m["min"] or None) for m in measures if m["standing"] == "current"])`,
  },
  {
    language: 'SQL',
    file: 'casebook.sqlite',
    code: `SELECT incident, asserted_by_name, wording, min, max
FROM claims_side_by_side
WHERE outcome = 'killed' ORDER BY incident, claimed_to, claim;`,
  },
  {
    language: 'R',
    file: 'minima.csv',
    code: `minima <- read.csv("minima.csv", na.strings = "", encoding = "UTF-8")
incidents <- read.csv("incidents.csv", na.strings = "", encoding = "UTF-8")
print(merge(minima, incidents, by.x = "incident", by.y = "id")[, c("title", "outcome", "min", "max")])`,
  },
  {
    language: 'Python',
    file: 'casebook.sqlite',
    code: `import sqlite3
casebook = sqlite3.connect("casebook.sqlite")
print(casebook.execute("SELECT incident, outcome, n, floor, rests_on FROM what_follows").fetchall())`,
  },
  {
    language: 'Python',
    file: 'casebook.json',
    code: `import json
claims = json.load(open("casebook.json", encoding="utf-8"))["claims"]
print([(c["id"], m["outcome"], m["count"]["wording"], m["count"].get("min")) for c in claims for m in c["measures"]])`,
  },
  {
    language: 'SQL',
    file: 'casebook.sqlite',
    code: `SELECT claim, outcome, "group", wording, total_wording
FROM breakdowns
WHERE "by" = 'side' ORDER BY claim, outcome, "group";`,
  },
];
