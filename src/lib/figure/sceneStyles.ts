/**
 * The rules of the scenes as text, for what the build draws and no script of a page brings: the cover’s examples and the
 * social cards. Build only.
 */
import { compile } from 'svelte/compiler';

const sources = import.meta.glob<string>(['../scenes/*/Scene.svelte', '../scenes/*/edited/Scene.svelte'], {
  query: '?raw',
  import: 'default',
  eager: true
});

const nameOf = (file: string): string => file.split('/')[2] ?? file;
/** Where a scene draws everything and one point by two components, the first one’s rules stand apart. */
const keyOf = (file: string): string =>
  sources[`../scenes/${nameOf(file)}/edited/Scene.svelte`] !== undefined && !file.includes('/edited/')
    ? `${nameOf(file)} whole`
    : nameOf(file);

/** By scene: its compiled styles, whose class is the one that the scene’s elements carry (see `svelte.config.js`). */
export const sceneStyles: { readonly [scene: string]: string } = Object.fromEntries(
  Object.entries(sources).map(([file, source]) => {
    const { css } = compile(source, {
      filename: file,
      generate: 'server',
      css: 'external',
      runes: true,
      cssHash: ({ hash, css: text }) => `s${hash(text).slice(0, 5)}`
    });
    return [keyOf(file), (css?.code ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')];
  })
);
