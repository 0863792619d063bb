/**
 * Hands the story of a content folder to every module that asks for `virtual:story`, and calls the folder `$content`. Plain JavaScript, because `vite.config.ts`
 * is read by Node; the reader of stories is loaded as the content check is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** The whole story, and what of it every page carries that has figures */
const names = ['virtual:story', 'virtual:story/everywhere'];

/**
 * Without what one page, or the build alone, asks for: readers of a chapter download the rest.
 * @param {import('./shape').Story} story
 */
const findEverywhere = ({
  title,
  channel,
  years,
  figures: { counted, rolls, body, members },
  map,
  ...rows
}) => ({
  ...{ title, channel, years },
  figures: { counted, rolls: rolls && { axis: rolls.axis }, body, members },
  accounts: rows.accounts.map(({ id, name, banner, hue }) => ({ id, name, banner, hue })),
  lanes: rows.lanes.map(({ id, role, hue, title, says, described }) => ({
    id,
    role,
    hue,
    title,
    says,
    described
  })),
  families: rows.families.map(({ id, hue, title }) => ({ id, hue, title })),
  mapFrames: map.frames.map(({ id, title }) => ({ id, title }))
});

/**
 * @param {string} folder the content folder, absolute
 * @returns {import('vite').Plugin}
 */
export function storyOf(folder) {
  const file = join(folder, 'story.yaml');
  return {
    name: 'story',
    config: () => ({ resolve: { alias: { $content: folder } } }),
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!names.includes(id.slice(1)) || !id.startsWith('\0')) return undefined;
      this.addWatchFile(file);
      /** @type {typeof import('./readStory')} */
      const { readStory } = await tsImport('./readStory.ts', import.meta.url);
      const story = readStory(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
      const part = id.endsWith('/everywhere')
        ? findEverywhere(story)
        : { unbroken: [], titles: [], ...story };
      return Object.entries(part)
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
        .join('\n');
    }
  };
}
