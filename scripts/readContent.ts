import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['content/ledger', 'content/chapters'];

/** The texts of ledger and chapters by their paths from `root`, the top of the project: `content/ledger/ties.yaml` → YAML. */
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
