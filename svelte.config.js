import adapter from '@sveltejs/adapter-static';
import { chapterPreprocess } from './src/lib/authoring/parsing/preprocess.js';
import { readSiteUrl } from './src/lib/published/siteUrl.js';

/** Kit itself refuses a base that does not begin with a slash. */
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** Where the site goes: `build`, or what `OUT` names */
const out = process.env.OUT || 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
  extensions: ['.svelte', '.svx'],
  preprocess: chapterPreprocess,
  compilerOptions: {
    // Short names: they stand on every element, in the page and in its scripts
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}`,
    runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
  },
  kit: {
    adapter: adapter({ pages: out, assets: out }),
    paths: { base, relative: false },
    typescript: {
      // The commands, the browser tests and these configurations are checked like the rest; paths are from .svelte-kit/
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          '../scripts/**/*.ts',
          '../scripts/**/*.mjs',
          '../benchmarks/**/*.ts',
          '../benchmarks/**/*.mjs',
          '../*.ts',
          '../*.js'
        ]
      })
    },
    prerender: {
      origin: readSiteUrl(process.env),
      // A dead link or a link to a step that does not exist stops the build; on /explore/ the fragment is a date
      handleHttpError: 'fail',
      handleMissingId: ({ path, message }) => {
        if (path !== `${base}/explore/`) throw new Error(message);
      }
    }
  }
};
