import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Is this module run as a program, and not imported by a test?
 * @param {string} url the module's `import.meta.url`
 */
export const isProgram = (url) =>
  // Node names a module by its real path, and the program by the one that was typed, symbolic links and all
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
