import { sveltekit } from '@sveltejs/kit/vite';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { ourFonts } from './src/lib/published/fonts/plugin.mjs';
import { contentCheck } from './src/lib/authoring/checks/plugin.js';
import packageJson from './package.json' with { type: 'json' };
import { readSiteUrl } from './src/lib/published/siteUrl.js';
import { findContentFolder, nameOfFolder } from './src/lib/story/folder.js';
import { storyOf } from './src/lib/story/plugin.js';

const siteUrl = readSiteUrl(process.env);
const content = findContentFolder(process.env);

/** Says once a build, not twice, that absolute addresses are left out. */
function sayAddress(): Plugin {
  let isFirstPass = false;
  return {
    name: 'say-address',
    apply: 'build',
    configResolved(config) {
      isFirstPass = Boolean(config.build.ssr);
    },
    buildStart() {
      if (isFirstPass && siteUrl === undefined)
        this.info('SITE_URL is not set: canonical links and other absolute addresses are left out');
    }
  };
}

/** What readers download is made smaller once more by another minifier: a hundredth less than the first alone leaves. To read is to depend: no getter is taken for nothing. */
function squeeze(): Plugin {
  return {
    name: 'squeeze',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const part of Object.values(bundle))
        if (part.type === 'chunk')
          part.code =
            (
              await minify(part.code, {
                module: true,
                compress: { passes: 4, pure_getters: false, side_effects: false }
              })
            ).code ?? part.code;
    }
  };
}

/** What every page loads: Svelte and Kit, and what the bar over it needs. */
const onEveryPage = (id: string): boolean =>
  /[\\/]node_modules[\\/](svelte|@sveltejs|esm-env|devalue|clsx)[\\/]/.test(id) ||
  /[\\/]src[\\/]lib[\\/](published[\\/]site\.ts|moments[\\/](?!readMoment)|modes[\\/]shell[\\/](Bar|Head|Standing|ThemeSwitch|findStanding)\.|drivers[\\/]address\.)/.test(
    id
  ) ||
  /vite[\\/]preload-helper|rolldown[\\/]runtime/.test(id);

/** What draws all that is true at a moment, and not a step: it comes with the pages that show that. */
const ofWholes =
  /[\\/]src[\\/]lib[\\/]scenes[\\/](wholes\.|[a-z]+[\\/]whole[\\/]|allegiance[\\/](axes|blend|captions|columns|courses|describe|drawing|frame|index|marks|names|place|plot|rows|words|Scene)\.)/;

/** What a page with figures loads at once; keys, tables and popovers come when they are asked for, and other parts have one page. */
const withFigures = (id: string): boolean =>
  !ofWholes.test(id) &&
  /[\\/]src[\\/]lib[\\/]((scenes|ledger|motion)[\\/](?!.*Key\.svelte|searchNames|keepSame|whole\.|.*[\\/]edited[\\/]blend\.|.*change(s|Of)\.)|modes[\\/]shell[\\/]fetchRows\.|figure[\\/](AccountSwitch|Answer|Asides|Banner|Card|Ruler|Tabs|afterFrame|agreement|momentOf|numberRows|question|shown|stillSizes|whenResting)\.)/.test(
    id
  );

const define = {
  __SITE_URL__: JSON.stringify(siteUrl ?? ''),
  __VERSION__: JSON.stringify(packageJson.version),
  __CONTENT__: JSON.stringify(nameOfFolder(content))
};
/** Its modules, and not the file for pages without any, which needs a loader of its own */
const alias = { scrollama: resolve('node_modules/scrollama/src/entry.js') };

export default defineConfig({
  plugins: [sveltekit(), storyOf(content), sayAddress(), contentCheck(content), ourFonts(content), squeeze()],
  define,
  resolve: { alias },
  build: {
    // What a part that comes later needs of scripts is there already, or is asked for by itself: only its styles are named
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needs) => needs.filter((one) => one.endsWith('.css'))
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file for what always comes together: fewer requests, and a better ratio
          groups: [
            { name: 'base', priority: 2, test: onEveryPage },
            { name: 'scenes', priority: 1, test: withFigures }
          ]
        }
      },
      // The parts of d3 that change the document announce side effects, so the page would carry them unused.
      treeshake: {
        moduleSideEffects: [{ test: /[\\/]node_modules[\\/]d3(-[a-z]+)?[\\/]/, sideEffects: false }]
      }
    }
  },
  // Chapters stand outside src.
  server: { fs: { allow: [content] } },
  test: {
    projects: [
      // What the code does, on the small invented story: no fact of ours can break it
      {
        plugins: [sveltekit(), storyOf(resolve('examples/rowing-club'))],
        define,
        resolve: { alias },
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'benchmarks/**/*.test.ts'],
          exclude: ['**/*.content.test.ts'],
          environment: 'node'
        }
      },
      // What holds of the story that is told, whichever it is
      {
        plugins: [sveltekit(), storyOf(content)],
        define,
        resolve: { alias },
        test: {
          name: 'content',
          include: ['src/**/*.content.test.ts', 'tests/content/**/*.test.ts'],
          environment: 'node'
        }
      }
    ]
  }
});
