import adapter from '@sveltejs/adapter-static';
import { chapterPreprocess } from './src/lib/authoring/preprocess.js';
import { readSiteUrl } from './src/lib/siteUrl.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  extensions: ['.svelte', '.svx'],
  preprocess: chapterPreprocess,
  compilerOptions: {
    runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
  },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build' }),
    paths: { base: process.env.BASE_PATH ?? '', relative: false },
    // A dead link or a link to a step that does not exist stops the build.
    prerender: { origin: readSiteUrl(process.env), handleHttpError: 'fail', handleMissingId: 'fail' }
  }
};
