import { expect, test } from 'vitest';
import { headOf } from '../../cli/site-files.ts';

test.each([
  ['an angle bracket', 'a > b'],
  ['the end of the head', 'a </head> b'],
  ['a tag', '<meta name=x>'],
  ['a quotation mark', 'a &quot; b'],
])('%s in a title does not end its tag', (_, written) => {
  const head = `<title>&lt;meta name="x"&gt;<meta name="no"></title><script>"<meta name='no'>"</script>`;
  const page = `<!doctype html><html><head>${head}<meta name="citation_title" content="${written}"></head><body><meta name="no"></body></html>`;
  expect(headOf(page)).toEqual([
    {
      name: 'meta',
      attributes: { name: 'citation_title', content: written.replace('&quot;', '"') },
    },
  ]);
});
