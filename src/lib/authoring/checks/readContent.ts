import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGeoFiles } from '../../scenes/map/bake/readGeo';
import { unpackFingerprints, type Fingerprints } from './fingerprints';

/** Where the fingerprints of the documents are kept, in the content folder. */
export const fingerprintFile = 'fingerprints.bin';

const folders = ['ledger', 'chapters', 'teaching'];

/**
 * The texts of a content folder by their paths in it, as faults name them: `content/ledger/ties.yaml` → YAML.
 * @param folder - such as `content`, or another story’s
 */
export function readContent(folder: string): Record<string, string> {
  const names = (of: string): string[] =>
    existsSync(join(folder, of))
      ? readdirSync(join(folder, of), { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) => `${of}/${entry.name}`)
          .sort()
      : [];
  const files = [
    ...folders.flatMap(names),
    ...['story.yaml', 'about.md'].filter((name) => existsSync(join(folder, name)))
  ];
  return {
    ...Object.fromEntries(files.map((file) => [`content/${file}`, readFileSync(join(folder, file), 'utf8')])),
    ...readGeoFiles(folder)
  };
}

/** The fingerprints of the documents; undefined where the folder has none. */
export function readFingerprints(folder: string): Fingerprints | undefined {
  const file = join(folder, fingerprintFile);
  return existsSync(file) ? unpackFingerprints(readFileSync(file)) : undefined;
}
