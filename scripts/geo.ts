/** Writes the base map from content/geo: `npm run geo`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bakeGeo, writeBase } from './bakeGeo';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/lib/scenes/map');
const { near, far, base } = bakeGeo(root);

writeFileSync(join(folder, 'near.svg'), near);
writeFileSync(join(folder, 'far.svg'), far);
const file = join(folder, 'base.ts');
const options = await resolveConfig(file);
writeFileSync(file, await format(writeBase(base), { ...options, filepath: file }));
console.log(`near.svg: ${near.length} bytes, far.svg: ${far.length} bytes`);
