import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { handOver, type Reading } from '../../src/casebook/reading.ts';
import { recordedLater } from '../../src/casebook/reads.ts';
import { watchedCasebook } from '../../src/casebook/watch.ts';
import { astroConfig } from '../astro.ts';
import { doing } from '../progress.ts';
import { mostWatched, openPages, type PageStore } from './kept-pages.ts';
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
  const watched =
    reading.casebook.entries.length <= mostWatched
      ? watchedCasebook({ ...reading.content, case: reading.casebook.case })
      : undefined;
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
      integrations: [...(config.integrations ?? []), onlyThoseOf(slice, pages)],
      outDir,
      cacheDir: join(workshop, 'cache'),
    });
    pages?.save();
  } finally {
    handOver(undefined);
  }
  return outDir;
}

/** Astro's own way of making pages, for those of a slice, with what each of them reads recorded. */
function onlyThoseOf(slice: Slice, pages: PageStore | undefined): AstroIntegration {
  let [made, all] = [0, 0];
  // What is read while a page is made is read for it: one is made after the other.
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'casebook-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          name: 'casebook',
          getStaticPaths: async () => {
            // Answers that pages ask for again are recorded with what was read for them.
            const given = () => usual.getStaticPaths();
            const paths = pathsOf(pages ? (await recordedLater(given)).made : await given(), slice);
            all = paths.length;
            return paths;
          },
          render: async (request, options) => {
            made += 1;
            doing(`Making the pages: ${made} of ${all} …`);
            if (!pages) return usual.render(request, options);
            const path = new URL(request.url).pathname;
            const kept = pages.unchanged(path);
            if (kept) return new Response(kept as BodyInit);
            const answer = last.then(() =>
              recordedLater(async () => {
                const rendered = await usual.render(request, options);
                return rendered instanceof Response ? rendered : rendered.response;
              }),
            );
            last = answer.catch(() => undefined);
            // A picture is drawn of what was read before, while other pages are made.
            const recorded = await answer;
            const body = new Uint8Array(await recorded.made.arrayBuffer());
            pages.keep(path, body, recorded.reads);
            return new Response(body, recorded.made);
          },
        })),
    },
  };
}
