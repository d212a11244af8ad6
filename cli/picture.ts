import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/casebook/check-content.ts';
import { contentFolder, projectRoot } from '../src/casebook/folder.ts';
import { readContent } from '../src/casebook/read.ts';
import { chartOf } from '../src/charts/catalogue.ts';
import { wide } from '../src/charts/chart.ts';
import { chartPicture, pictureScale } from '../src/pictures/chart-files.ts';
import { drawSocialImage } from '../src/pictures/image.ts';
import { localesOf } from '../src/web/web.ts';
import { command, WrongUsage, type CommandResult } from './usage.ts';

const help = `Draws a chart as a PNG. The site has one of the first charts of each kind; every chart has an SVG.

Usage: casebook picture CHART [--language LANG] [--out FILE] [--content DIR]

  CHART       The kind and the subject of a chart as they stand in its address: ledger/INCIDENT-killed.
  --language  A language of the case; its first when left out.
  --out       The file that is written; chart.png when left out.
`;

/** The `picture` command. */
export const main = command(
  {
    help,
    options: { language: { type: 'string' }, out: { type: 'string', default: 'chart.png' } },
    positionals: true,
    interpret: ({ language, out, content }, [chart = ''], env) => {
      const [, kind = '', subject = ''] =
        /^(?:.*\/)?([^/]+)\/([^/]+?)(?:\/|\.\w+)?$/.exec(chart) ?? [];
      if (!subject) throw new WrongUsage('Name a chart by its kind and its subject.');
      return { folder: contentFolder(content, env), kind, subject, language, out };
    },
  },
  async ({ folder, kind, subject, language, out }): Promise<CommandResult> => {
    const { casebook } = checkContent(readContent(folder));
    if (!casebook) return { text: 'The case has errors: see casebook check.\n', exitCode: 1 };
    const locales = localesOf(casebook);
    const locale = language ? locales.find((each) => each === language) : locales[0];
    const found = chartOf(casebook, kind, subject);
    if (!locale || !found)
      return { text: `The case has no such ${locale ? 'chart' : 'language'}.\n`, exitCode: 1 };
    const style = readFileSync(join(projectRoot, 'src/charts/chart.css'), 'utf8');
    const chart = found.subject.draw(wide, locale);
    const svg = chartPicture(casebook, chart, style, locale);
    writeFileSync(out, await drawSocialImage(svg, pictureScale(chart)));
    return { text: `${out}: ${chart.title}\n`, exitCode: 0 };
  },
);
