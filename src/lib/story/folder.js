import { basename, resolve } from 'node:path';

/**
 * The folder whose story is built: `content`, or what `CONTENT` names, from the top of the project. Plain JavaScript, for
 * `svelte.config.js`.
 * @param {Record<string, string | undefined>} env
 * @returns {string} absolute
 */
export const findContentFolder = ({ CONTENT }) => resolve(CONTENT || 'content');

/**
 * What the build of a story leaves its files under: a name for folders, such as `rowing-club`.
 * @param {string} folder absolute
 */
export const nameOfFolder = (folder) => basename(folder);
