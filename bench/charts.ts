import { createRequire } from 'node:module';
import { linkCasebook, type Casebook } from '../src/casebook/link.ts';
import { readFiles } from '../src/casebook/read.ts';
import { wide } from '../src/charts/chart.ts';
import { layoutLedger } from '../src/charts/ledger/layout.ts';
import { ledgerOf } from '../src/charts/ledger/ledger.ts';
import { wordsFor } from '../src/charts/drawing/words.ts';
import { drawSvg } from '../src/charts/drawing/svg.ts';
import { medians, tableOfRatios } from './median.ts';

/**
 * The same dot-range chart of 12 and of 200 claims, drawn to SVG text by ours, by Observable Plot on
 * jsdom, by Vega and by the server rendering of ECharts. Ours places labels and writes links, title and
 * description as well; theirs draw axes, bars, dots and names.
 */
export async function benchCharts(): Promise<string> {
  const require = createRequire(import.meta.url);
  const Plot = await import(
    require.resolve('@observablehq/plot').replace(/dist.*$/, 'src/index.js')
  );
  const { JSDOM } = require('jsdom');
  const vega = await import('vega' as string);
  const echarts = require('echarts');
  let report = '';
  for (const size of [12, 200]) {
    const casebook = casebookOf(size);
    const ledger = ledgerOf(casebook, 'event', 'killed');
    const rows: Row[] = ledger.rows.map(({ statement: { claim, count } }) => ({
      name: claim.data.title,
      low: 'min' in count ? count.min : 0,
      high: 'min' in count ? (count.max ?? count.min) : 0,
    }));
    const tasks = {
      ours: () =>
        drawSvg(layoutLedger(wordsFor(casebook, 'en'), ledger, wide), {
          id: 'bench',
          href: (to) => `/${to}/`,
        }),
      'Observable Plot with jsdom': () => drawWithPlot(Plot, JSDOM, rows),
      Vega: () => drawWithVega(vega, rows),
      'ECharts, server rendering': () => drawWithECharts(echarts, rows),
    };
    // Warm all of them up alike, and see that every one draws something.
    for (const [name, task] of Object.entries(tasks)) {
      const svg = String(await task());
      if (!svg.includes('<svg')) throw new Error(`${name} drew nothing.`);
      for (let round = 0; round < (size > 100 ? 100 : 200); round++) await task();
    }
    const times = await medians(tasks, size > 100 ? 10 : 60);
    report += `${tableOfRatios(`Dot-range chart of ${size} claims`, times)}\n`;
  }
  return report;
}

interface Row {
  name: string;
  low: number;
  high: number;
}

const rowHeight = 24;

function drawWithPlot(Plot: any, JSDOM: any, rows: Row[]): string {
  const { document } = new JSDOM('').window;
  const svg = Plot.plot({
    document,
    width: wide.width,
    height: rows.length * rowHeight + 60,
    marginLeft: 180,
    x: { zero: true, grid: true },
    y: { label: null },
    marks: [
      Plot.ruleY(rows, { y: 'name', x1: 'low', x2: 'high' }),
      Plot.dot(rows, { y: 'name', x: 'low', fill: 'currentColor' }),
      Plot.text(rows, { y: 'name', x: 'high', text: 'high', dx: 12 }),
    ],
  });
  return svg.outerHTML;
}

async function drawWithVega(vega: any, rows: Row[]): Promise<string> {
  const y = { scale: 'y', field: 'name', band: 0.5 };
  const spec = {
    width: wide.width - 180,
    height: rows.length * rowHeight,
    data: [{ name: 'rows', values: rows }],
    scales: [
      {
        name: 'x',
        type: 'linear',
        zero: true,
        domain: { data: 'rows', field: 'high' },
        range: 'width',
      },
      { name: 'y', type: 'band', domain: { data: 'rows', field: 'name' }, range: 'height' },
    ],
    axes: [
      { orient: 'bottom', scale: 'x', grid: true },
      { orient: 'left', scale: 'y' },
    ],
    marks: [
      {
        type: 'rule',
        from: { data: 'rows' },
        encode: {
          enter: { y, x: { scale: 'x', field: 'low' }, x2: { scale: 'x', field: 'high' } },
        },
      },
      {
        type: 'symbol',
        from: { data: 'rows' },
        encode: { enter: { y, x: { scale: 'x', field: 'low' } } },
      },
      {
        type: 'text',
        from: { data: 'rows' },
        encode: {
          enter: { y, x: { scale: 'x', field: 'high', offset: 12 }, text: { field: 'high' } },
        },
      },
    ],
  };
  const view = new vega.View(vega.parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function drawWithECharts(echarts: any, rows: Row[]): string {
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: wide.width,
    height: rows.length * rowHeight + 60,
  });
  chart.setOption({
    animation: false,
    grid: { left: 180 },
    xAxis: { type: 'value', min: 0 },
    yAxis: { type: 'category', data: rows.map(({ name }) => name) },
    series: [
      {
        type: 'custom',
        data: rows.map(({ low, high }, index) => [low, high, index]),
        renderItem: (_: unknown, api: any) => {
          const [from, to] = [
            api.coord([api.value(0), api.value(2)]),
            api.coord([api.value(1), api.value(2)]),
          ];
          return {
            type: 'group',
            children: [
              {
                type: 'line',
                shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
                style: { stroke: '#000' },
              },
              { type: 'circle', shape: { cx: from[0], cy: from[1], r: 4 } },
              { type: 'text', style: { text: String(api.value(1)), x: to[0] + 12, y: to[1] } },
            ],
          };
        },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** A case of one event and so many claims by as many speakers, through the reader of the project. */
function casebookOf(claims: number): Casebook {
  const files = new Map<string, Uint8Array>();
  const write = (path: string, front: unknown) =>
    files.set(path, new TextEncoder().encode(`---\n${JSON.stringify(front)}\n---\n`));
  const day = '2001-01-01';
  write('case.mdx', {
    title: 'A case',
    summary: 'An invented case.',
    window: `${day}/2001-12-31`,
    languages: ['en'],
    root: 'event',
    licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
    authors: [{ name: 'Nobody' }],
    published: day,
    version: '1.0.0',
  });
  write('incidents/event.mdx', {
    title: 'Event',
    summary: 'An event.',
    type: 'other',
    occurred: day,
    responsibility: 'unattributed',
    updated: day,
  });
  write('sources/paper.mdx', {
    title: 'Paper',
    publisher: 'speaker-0',
    kind: 'news_report',
    language: 'en',
    published: day,
  });
  for (let index = 0; index < claims; index++) {
    write(`actors/speaker-${index}.mdx`, {
      names: [{ value: `Speaker number ${index}`, lang: 'en' }],
      kind: 'monitor',
      party: false,
    });
    write(`claims/claim-${index}.mdx`, {
      title: `Claim ${index}`,
      assertedBy: `speaker-${index}`,
      source: 'paper',
      claimed: new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10),
      covers: { occurred: day, incidents: ['event'] },
      nature: 'cumulative',
      basis: 'counted',
      measures: [
        { outcome: 'killed', count: index % 3 ? 40 + index : `${30 + index} to ${60 + index}` },
      ],
      evidence: { phrase: 'words' },
      status: 'active',
    });
  }
  const content = readFiles(files);
  const draft = linkCasebook(content);
  if (!draft.case || content.problems.length > 0) throw new Error(JSON.stringify(content.problems));
  return { ...draft, case: draft.case };
}
