import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  site: process.env.SITE || undefined,
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  build: {
    // A style in the page would need a hash in its policy.
    inlineStylesheets: 'never',
    // While one page waits for its picture to be drawn, others are written.
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx({ processor: unified({ gfm: false, remarkPlugins: [remarkGfm] }) })],
});
