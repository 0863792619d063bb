import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackFingerprints, type Fingerprints } from './fingerprints';

/** Where the fingerprints of the documents are kept, from the top of the project. */
export const fingerprintFile = 'content/fingerprints.bin';

const folders = ['content/ledger', 'content/chapters', 'content/teaching'];

/**
 * The texts of ledger, chapters and teaching files by their paths from `root`, the top of the project:
 * `content/ledger/ties.yaml` → YAML.
 */
export function readContent(root: string): Record<string, string> {
  return Object.fromEntries(
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) =>
        readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) => `${folder}/${entry.name}`)
          .sort()
      )
      .map((file) => [file, readFileSync(join(root, file), 'utf8')])
  );
}

/** The fingerprints of the documents; undefined where the project has none. */
export function readFingerprints(root: string): Fingerprints | undefined {
  const file = join(root, fingerprintFile);
  return existsSync(file) ? unpackFingerprints(readFileSync(file)) : undefined;
}
