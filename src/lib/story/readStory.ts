/** Reads and checks `story.yaml`. Build only. */
import { sayFault, type Fault } from '../reading/fault';
import { suggest } from '../reading/nearest';
import { readPath } from '../reading/path';
import { readYaml } from '../reading/yaml';
import { findSpan } from '../moments';
import { story as shape, type Story } from './shape';

export const storyFile = 'content/story.yaml';

export interface ParsedStory {
  /** Undefined where the file has any fault */
  story?: Story;
  faults: Fault[];
  /** The line of a field, said as `whole.actors 2`, for faults that only the ledger can show */
  lineOf: (field: string) => number;
}

/** The story and every fault in it. `text` is the file’s. */
export function parseStory(text: string | undefined): ParsedStory {
  if (text === undefined)
    return {
      faults: [{ file: storyFile, says: 'missing file; see docs/new-story.md for what it holds' }],
      lineOf: () => 1
    };
  const { value, faults, lineOf: lineAt } = readYaml(storyFile, text, shape);
  const lineOf = (field: string): number => lineAt(readPath(field));
  if (!value) return { faults, lineOf };
  const wrong = findWrongs(value).map(({ field, says }): Fault => ({
    file: storyFile,
    line: lineOf(field),
    field,
    says
  }));
  return wrong.length === 0 ? { story: value, faults, lineOf } : { faults: wrong, lineOf };
}

/** The story of a text that has no fault; throws with all of them, one a line. */
export function readStory(text: string | undefined): Story {
  const { story, faults } = parseStory(text);
  if (!story) throw new Error(faults.map(sayFault).join('\n'));
  return story;
}

interface Wrong {
  field: string;
  says: string;
}

/** What no single field can show. */
function findWrongs(story: Story): Wrong[] {
  const wrong: Wrong[] = [];
  const add = (field: string, says: string): void => void wrong.push({ field, says });
  const unique = (field: string, ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index)
        add(`${field} ${index + 1}`, `“${id}” stands twice; allowed: each id once`);
    });
  };
  const known = (field: string, id: string, allowed: readonly string[]): void => {
    if (!allowed.includes(id))
      add(field, `“${id}” is not known; allowed: ${allowed.join(', ')}${suggest(id, allowed)}`);
  };
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const frames = idsOf(story.map.frames);
  const families = idsOf(story.families);
  for (const field of ['accounts', 'lanes', 'families', 'matters'] as const)
    unique(field, idsOf(story[field]));
  unique('map.frames', frames);
  unique('people', story.people);

  story.accounts.forEach(({ id, party, banner, hue, speakers }, index) => {
    const own = [party, banner, hue, speakers];
    if (index === 0 && own.some((one) => one !== undefined))
      add(
        'accounts 1',
        `“${id}” is nobody’s own; allowed: id and name only, and the parties’ accounts after it`
      );
    if (index > 0 && own.includes(undefined))
      add(`accounts ${index + 1}`, `“${id}” is a party’s; allowed: with party, banner, hue and speakers`);
  });
  for (const role of ['other', 'disputed', 'own'] as const) {
    const count = story.lanes.filter((lane) => lane.role === role).length;
    if (count !== 1) add('lanes', `${count} of role ${role}; allowed: one`);
  }
  story.lanes.forEach(({ id, role, hue, cover }, index) => {
    if ((hue === undefined) !== (role === 'disputed'))
      add(
        `lanes ${index + 1}`,
        `“${id}” ${hue === undefined ? 'has no hue' : 'is disputed and has a hue'}; allowed: a hue for each lane but the disputed one, which shows those of the claims`
      );
    if (cover === undefined && ['other', 'disputed', 'own'].includes(role))
      add(
        `lanes ${index + 1}`,
        `“${id}” has no cover; allowed: its name on the cover’s picture, the longest first`
      );
  });
  if (story.whole.lanes.length !== story.lanes.length)
    add(
      'whole.lanes',
      `${story.whole.lanes.length} heights for ${story.lanes.length} lanes; allowed: one for each, top to bottom`
    );
  story.people.forEach((id, index) => known(`people ${index + 1}`, id, families));
  for (const id of families)
    if (!story.people.includes(id))
      add('people', `no “${id}”; allowed: every family, in the order of the page`);
  known('opening.map', story.opening.map, frames);
  known('whole.frame', story.whole.frame, frames);
  const years = findSpan(story.years);
  const inYears = (field: string, text: string): void => {
    const span = findSpan(text);
    if (years && span && (span.end < years.start || span.start > years.end))
      add(field, `“${text}” lies outside the story; allowed: within ${story.years}`);
  };
  inYears('opening.at', story.opening.at);
  story.whole.columns.forEach((column, index) => inYears(`whole.columns ${index + 1}`, column));
  return wrong;
}
