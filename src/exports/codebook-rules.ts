/** How values are written in all downloads; said on the page, in the codebook and nowhere else. */
export const valueRules: readonly string[] = [
  'Unknown is never zero. An empty cell (null in JSON and SQL) is "not known", "none" or, for an upper bound, "open"; 0 stands only where somebody claims that there was nobody, and as the lower bound of wordings such as "up to 20". The one exception is the column fatalities of acled.csv, which follows the convention of that scheme.',
  'A number is kept as its source worded it (wording), with its form (kind) and the bounds that the wording allows (min, max, both included). "more than 70" is 71 and open. "about 50", "dozens" and "unspecified" have no bounds, and none are computed.',
  'A date is in EDTF (ISO 8601-2:2019, level 1), as it was written. The columns …_from and …_to give the first and the last day that it allows, in UTC.',
  'Numbers of different rows must not be added unless they are about different people. The table minima holds what follows from the claims, with whose numbers it rests on.',
  'An id is the name of the file of the record; together with its collection it is its address on the site.',
];

/** How the CSV files are written. */
export const csvRules: readonly string[] = [
  'RFC 4180: a header, commas, quotation marks where a field needs them, CRLF at the end of each row. UTF-8 without a byte order mark, because RFC 4180 knows none and many programs would take it for a part of the first column’s name; in a spreadsheet, import the file as UTF-8 text.',
  "An apostrophe stands before text that a spreadsheet could take for a formula (text that begins with =, +, -, @, a tab or a line end). To get the text back, take one apostrophe away from what matches ^'+[=+\\-@\\t\\r\\n＝＋－＠]. Columns of numbers are never changed. casebook.json and casebook.sqlite hold the text as it is.",
  'Control characters and characters that turn the direction of the text are written out, as ‹U+202E›.',
  'Yes and no are true and false; in the database they are 1 and 0.',
];
