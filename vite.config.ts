import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { ourFonts } from './scripts/fonts/plugin.mjs';
import { contentCheck } from './src/lib/authoring/plugin.js';
import packageJson from './package.json' with { type: 'json' };
import { readSiteUrl } from './src/lib/siteUrl.js';

const siteUrl = readSiteUrl(process.env);

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

export default defineConfig({
  plugins: [sveltekit(), sayAddress(), contentCheck(), ourFonts()],
  define: { __SITE_URL__: JSON.stringify(siteUrl ?? ''), __VERSION__: JSON.stringify(packageJson.version) },
  build: {
    rolldownOptions: {
      // The parts of d3 that change the document announce side effects, so the page would carry them unused.
      treeshake: {
        moduleSideEffects: [{ test: /[\\/]node_modules[\\/]d3(-[a-z]+)?[\\/]/, sideEffects: false }]
      }
    }
  },
  // Chapters stand outside src.
  server: { fs: { allow: ['content'] } },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'benchmarks/**/*.test.ts'],
    environment: 'node'
  }
});
