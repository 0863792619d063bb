/** Reads and checks `story.yaml`. Build only. */
import type { Fault } from '../reading/fault';
import { sayIssues } from '../reading/issues';
import { parseYaml } from '../reading/yaml';
import { findSpan } from '../moments';
import { story as shape, type Story } from './shape';

export const storyFile = 'content/story.yaml';

/** The story and every fault in it; undefined where it has any. `text` is the file’s. */
export function parseStory(text: string | undefined): { story?: Story; faults: Fault[] } {
  if (text === undefined)
    return { faults: [{ file: storyFile, says: 'missing file; see docs/new-story.md for what it holds' }] };
  const { document, slips } = parseYaml(text);
  if (slips.length > 0) return { faults: slips.map(({ line, says }) => ({ file: storyFile, line, says })) };
  const result = shape.safeParse(document.toJS(), { reportInput: true });
  const says = result.success ? findWrongs(result.data) : sayIssues(result.error.issues, shape);
  const faults = says.map((one): Fault => ({ file: storyFile, says: one }));
  return result.success && faults.length === 0 ? { story: result.data, faults } : { faults };
}

/** The story of a text that has no fault; throws with all of them, one a line. */
export function readStory(text: string | undefined): Story {
  const { story, faults } = parseStory(text);
  if (!story) throw new Error(faults.map(({ file, says }) => `${file}: ${says}`).join('\n'));
  return story;
}

/** What no single field can show. */
function findWrongs(story: Story): string[] {
  const wrong: string[] = [];
  const unique = (field: string, ids: readonly string[]): void => {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      wrong.push(`${field}: “${id}” stands twice; allowed: each id once`);
  };
  const known = (field: string, id: string, allowed: readonly string[]): void => {
    if (!allowed.includes(id)) wrong.push(`${field}: “${id}” is not known; allowed: ${allowed.join(', ')}`);
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
      wrong.push(
        `accounts 1: “${id}” is nobody’s own; allowed: id and name only, and the parties’ accounts after it`
      );
    if (index > 0 && own.includes(undefined))
      wrong.push(
        `accounts ${index + 1}: “${id}” is a party’s; allowed: with party, banner, hue and speakers`
      );
  });
  for (const role of ['other', 'disputed', 'own'] as const) {
    const count = story.lanes.filter((lane) => lane.role === role).length;
    if (count !== 1) wrong.push(`lanes: ${count} of role ${role}; allowed: one`);
  }
  story.lanes.forEach(({ id, role, hue, cover }, index) => {
    if ((hue === undefined) !== (role === 'disputed'))
      wrong.push(
        `lanes ${index + 1}: “${id}” ${hue === undefined ? 'has no hue' : 'is disputed and has a hue'}; allowed: a hue for each lane but the disputed one, which shows those of the claims`
      );
    if (cover === undefined && ['other', 'disputed', 'own'].includes(role))
      wrong.push(
        `lanes ${index + 1}: “${id}” has no cover; allowed: its name on the cover’s picture, the longest first`
      );
  });
  if (story.whole.lanes.length !== story.lanes.length)
    wrong.push(
      `whole.lanes: ${story.whole.lanes.length} heights for ${story.lanes.length} lanes; allowed: one for each, top to bottom`
    );
  for (const id of story.people) known('people', id, families);
  for (const id of families)
    if (!story.people.includes(id))
      wrong.push(`people: no “${id}”; allowed: every family, in the order of the page`);
  known('opening.map', story.opening.map, frames);
  known('whole.frame', story.whole.frame, frames);
  const years = findSpan(story.years);
  const inYears = (field: string, text: string): void => {
    const span = findSpan(text);
    if (years && span && (span.end < years.start || span.start > years.end))
      wrong.push(`${field}: “${text}” lies outside the story; allowed: within ${story.years}`);
  };
  inYears('opening.at', story.opening.at);
  story.whole.columns.forEach((column, index) => inYears(`whole.columns ${index + 1}`, column));
  return wrong;
}
