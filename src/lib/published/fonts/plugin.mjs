import { join } from 'node:path';
import { nameOfFolder } from '../../story/folder.js';
import { alias } from './faces.mjs';
import { makeFonts } from './subset.mjs';

/**
 * Makes the fonts before anything asks for them, in the build and in the development server, and lets styles and pages
 * name them as `our-fonts/<file>.woff2`. From there on Vite treats them like any other file of the site.
 * @param {string} content the content folder, absolute: each story has the characters that it uses
 * @returns {import('vite').Plugin}
 */
export function ourFonts(content) {
  const cache = join('.cache', 'fonts', nameOfFolder(content));
  let root = '';
  /** @type {import('vite').Logger} */
  let logger;
  /** @type {Promise<void> | undefined} */
  let making;
  return {
    name: 'our-fonts',
    // Unit tests make their own
    apply: (_config, { mode }) => mode !== 'test',
    config: (config) => ({
      resolve: { alias: { [alias]: join(config.root ?? process.cwd(), cache) } },
      server: { fs: { allow: [cache] } },
      // A font inside a style sheet would be there before first text, wanted or not
      build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) }
    }),
    configResolved(config) {
      root = config.root;
      logger = config.logger;
    },
    // Kit builds twice; once is enough
    buildStart: () =>
      (making ??= makeFonts(root, join(root, cache), content).then(({ missing }) =>
        missing.forEach((line) => logger.warn(line))
      ))
  };
}
