/**
 * Hands the story of a content folder to every module that asks for `virtual:story`, and calls the folder `$content`. Plain JavaScript, because `vite.config.ts`
 * is read by Node; the reader of stories is loaded as the content check is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const name = 'virtual:story';
const resolved = `\0${name}`;

/**
 * @param {string} folder the content folder, absolute
 * @returns {import('vite').Plugin}
 */
export function storyOf(folder) {
  const file = join(folder, 'story.yaml');
  return {
    name: 'story',
    config: () => ({ resolve: { alias: { $content: folder } } }),
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      this.addWatchFile(file);
      /** @type {typeof import('./readStory')} */
      const { readStory } = await tsImport('./readStory.ts', import.meta.url);
      const story = readStory(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
      return Object.entries({ unbroken: [], ...story })
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
        .join('\n');
    }
  };
}
