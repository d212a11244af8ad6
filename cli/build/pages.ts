import { join, posix } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { handOver, isLarge, type Reading } from '../../src/casebook/reading.ts';
import { recordedLater } from '../../src/casebook/reads.ts';
import { watchedCasebook } from '../../src/casebook/watch.ts';
import { astroConfig } from '../astro.ts';
import { doing } from '../progress.ts';
import { writeWithin } from '../site-files.ts';
import { openPages, type PageStore } from './kept-pages.ts';
import { keptFolder, pathsOf, type Origin, type Slice } from './slice.ts';

/**
 * Has Astro make the pages of a slice, of what was read, in `site` below a workshop. Only those are rendered of which
 * something was read that has changed since the last build.
 */
export async function makePages(
  reading: Reading,
  slice: Slice,
  { program, site: origin, base }: Origin,
  workshop: string,
): Promise<string> {
  doing('Preparing the pages …');
  const config = await astroConfig(reading.folder, workshop);
  const outDir = join(workshop, 'site');
  const watched = isLarge(reading.casebook.entries.length)
    ? undefined
    : watchedCasebook({ ...reading.content, case: reading.casebook.case });
  const pages =
    watched &&
    openPages(
      keptFolder(slice),
      join(workshop, 'pages'),
      JSON.stringify([program, origin, base]),
      watched,
    );
  handOver({ ...reading, casebook: watched?.casebook ?? reading.casebook });
  try {
    await build({
      ...config,
      integrations: [...(config.integrations ?? []), onlyThoseOf(slice, pages, outDir)],
      outDir,
      cacheDir: join(workshop, 'cache'),
    });
    pages?.save();
  } finally {
    handOver(undefined);
  }
  return outDir;
}

/**
 * Astro's own way of making pages, for those of a slice, with what each of them reads recorded. Those that would come out
 * the same are put in place before it makes the first.
 */
function onlyThoseOf(slice: Slice, pages: PageStore | undefined, site: string): AstroIntegration {
  let [made, all] = [0, 0];
  let base = '';
  // What is read while a page is made is read for it: one is made after the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Made>(make: () => Promise<Made>): Promise<Made> => {
    const next = last.then(make);
    last = next.catch(() => undefined);
    return next;
  };
  const isKept = (file: string): boolean => {
    const body = pages?.unchanged(file);
    if (body) writeWithin(site, file, body);
    return body !== undefined;
  };
  return {
    name: 'casebook-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          name: 'casebook',
          getStaticPaths: async () => {
            // Answers that pages ask for again are recorded with what was read for them.
            const given = () => usual.getStaticPaths();
            const paths = pathsOf(pages ? (await recordedLater(given)).made : await given(), slice);
            const changed = paths.filter(({ pathname, route }) => !isKept(fileOf(pathname, route)));
            all = changed.length;
            return changed;
          },
          render: async (request, options) => {
            made += 1;
            doing(`Making the pages: ${made} of ${all} …`);
            const render = async () => {
              const rendered = await usual.render(request, options);
              return rendered instanceof Response ? rendered : rendered.response;
            };
            // A picture is drawn of what was read before, while other pages are made.
            const { made: response, reads } = pages
              ? await inTurn(() => recordedLater(render))
              : { made: await render() };
            const body = new Uint8Array(await response.arrayBuffer());
            const path = decodeURI(new URL(request.url).pathname).slice(base.length);
            const file = fileOf(path, options.routeData);
            writeWithin(site, file, body);
            if (reads) pages?.keep(file, body, reads);
            // Of a page without a body Astro writes nothing.
            return new Response(null, { status: response.status });
          },
        })),
    },
  };
}

/** Where a page or a file lies in a site: a page has a folder of its own, but for the one that stands for what is not there. */
function fileOf(pathname: string, { type }: { type: string }): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : posix.join(path, 'index.html');
}
