/** Writes the base map of a story from its folder `geo/`: `npm run geo`. `CONTENT` names another content folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, parseLedger } from '../src/lib/ledger/build/parse';
import { sayFault } from '../src/lib/reading/fault';
import { checkCoordinates, checkGrounds, writeBaked } from '../src/lib/scenes/map/bake/checkGeo';
import { parseGeo, readGeoFiles } from '../src/lib/scenes/map/bake/readGeo';
import { findContentFolder } from '../src/lib/story/folder';
import { parseStory } from '../src/lib/story/readStory';

const content = findContentFolder(process.env);
const read = (name: string): string | undefined => {
  const file = join(content, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const { story, faults: ofStory } = parseStory(read('story.yaml'));
const { geo, faults: ofGeo } = parseGeo(readGeoFiles(content), story?.map.frames.map(({ id }) => id) ?? []);
const places = fileOf('places');
const { ledger, faults: ofLedger } = parseLedger({ [places]: read('ledger/places.yaml') ?? '' });
const faults = [
  ...ofStory,
  // Which windows there are is the story’s to say
  ...(story ? ofGeo : []),
  ...ofLedger.filter(({ file }) => file === places),
  ...(geo ? [...checkGrounds(ledger.places, geo), ...checkCoordinates(ledger.places, geo)] : [])
];

if (!geo || faults.length > 0) {
  console.error(['The base map was not written.', ...faults.map(sayFault)].join('\n'));
  process.exitCode = 1;
} else {
  const folder = join(content, 'geo/baked');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(writeBaked(geo))) {
    writeFileSync(join(folder, name), text);
    console.log(`${join(folder, name)}: ${text.length} bytes`);
  }
}
