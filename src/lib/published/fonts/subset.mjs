/** Makes the fonts that the site serves: as many glyphs as the work uses, and no more. */
import { convert } from 'fontverter';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import subsetFont from 'subset-font';
import { faces, features, leftToSystem, safe } from './faces.mjs';
import { readCharacters, rename } from './sfnt.mjs';

/** @typedef {import('./faces.mjs').Face} Face */

const require = createRequire(import.meta.url);

const arabic = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/u;

/** Has no shape of its own: line ends, joiners, marks of direction and of byte order. */
const unseen = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;

/**
 * Every character of the work, with the first file that has it. Comments count too: rather a glyph too many.
 * @param {string} root the top of the project
 * @param {string} content the content folder, absolute
 * @returns {Map<string, string>} character → file, from the top of the project
 */
export function collectCharacters(root, content) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const folder of [relative(root, content).replaceAll('\\', '/'), 'src']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      if (!/\.(svx|yaml|md|svelte|ts|html)$/.test(file) || /\.test\.ts$|\/fixtures\//.test(file)) continue;
      const text = readFileSync(join(root, file), 'utf8').replace(
        /&#(?:x([0-9a-f]+)|(\d+));/gi,
        (_, hex, ten) => String.fromCodePoint(hex ? parseInt(hex, 16) : Number(ten))
      );
      for (const character of new Set(text))
        if (!found.has(character) && !unseen.test(character)) found.set(character, file);
    }
  }
  return found;
}

/** @param {Face} face */
const readSource = (face) => readFileSync(require.resolve(face.source));

/**
 * Which characters go into which file. A file takes what its source has; the extended ones only what the others lack.
 * @param {Iterable<string>} used
 * @param {Map<Face, Set<string>>} has what each source has
 * @returns {{ plan: Map<Face, string>, missing: string[] }} `missing`: in no file, and not left to the system
 */
export function planSubsets(used, has) {
  const wanted = [...new Set([...used, ...Object.values(safe).join('')])].sort();
  const isIn = (/** @type {Face['holds']} */ holds, /** @type {string} */ character) =>
    [...has].filter(([face]) => face.holds === holds).every(([, set]) => set.has(character));
  /** @returns {Face['holds']} */
  const holder = (/** @type {string} */ character) => {
    if (arabic.test(character)) return 'arabic';
    return isIn('latin', character) ? 'latin' : 'extended';
  };
  const plan = new Map(
    [...has].map(([face, set]) => {
      const own = wanted.filter(
        (character) =>
          set.has(character) && (holder(character) === face.holds || safe[face.holds].includes(character))
      );
      return [face, own.join('')];
    })
  );
  const missing = wanted.filter(
    (character) => !isIn(holder(character), character) && !leftToSystem.includes(character)
  );
  return { plan, missing };
}

/**
 * One file as the browser gets it.
 * @param {Face} face
 * @param {string} characters
 */
export async function makeSubset(face, characters) {
  const subset = await subsetFont(readSource(face), characters, {
    targetFormat: 'truetype',
    variationAxes: { wght: face.wght },
    keepFeatures: features,
    noHinting: true,
    // Copyright, version, maker, licence and its address
    preserveNameIds: [0, 5, 8, 9, 13, 14]
  });
  return convert(rename(subset, face.family, face.style), 'woff2', 'truetype');
}

/**
 * Makes all files, unless they were made from the same sources and characters before.
 * @param {string} root the top of the project
 * @param {string} folder where the files go
 * @param {string} content the content folder, absolute
 * @returns {Promise<{ missing: string[] }>} one line for each character that is in no file
 */
export async function makeFonts(root, folder, content) {
  const used = collectCharacters(root, content);
  const has = new Map();
  const key = createHash('sha256').update(JSON.stringify([faces, safe, features, [...used.keys()].sort()]));
  for (const name of ['./sfnt.mjs', './subset.mjs']) key.update(readFileSync(new URL(name, import.meta.url)));
  for (const name of ['subset-font', 'harfbuzzjs', 'fontverter'])
    key.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  for (const face of faces) {
    const source = readSource(face);
    key.update(source);
    const codes = [...readCharacters(await convert(source, 'truetype')).keys()];
    has.set(face, new Set(codes.map((code) => String.fromCodePoint(code))));
  }
  const { plan, missing } = planSubsets(used.keys(), has);

  const made = join(folder, 'made-from');
  const hash = key.digest('hex');
  const files = [...plan.keys()].map(({ file }) => join(folder, `${file}.woff2`));
  if (!(existsSync(made) && readFileSync(made, 'utf8') === hash && files.every((file) => existsSync(file)))) {
    mkdirSync(folder, { recursive: true });
    rmSync(made, { force: true });
    for (const [face, characters] of plan) {
      const file = join(folder, `${face.file}.woff2`);
      // Put in place whole: another build may be reading
      writeFileSync(`${file}.${process.pid}`, await makeSubset(face, characters));
      renameSync(`${file}.${process.pid}`, file);
    }
    writeFileSync(made, hash);
  }
  return {
    missing: missing.map((character) =>
      sayMissing(character, used.get(character) ?? 'src/lib/published/fonts/faces.mjs')
    )
  };
}

/**
 * @param {string} character that no file has
 * @param {string} file where it stands first
 */
export function sayMissing(character, file) {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `${file}: no font of ours has “${character}” (U+${code}); write it otherwise, or add it to leftToSystem in src/lib/published/fonts/faces.mjs`;
}
