/**
 * The story that this build tells, as pages know it. The build reads it from `story.yaml` in the content folder and hands it to
 * every module as plain data (`story/plugin.ts`); no other file of the code names an account, a lane, a family or a window.
 */
import * as story from 'virtual:story';
import type { Hue } from './hues';
import type { Story } from './shape';

export type { Hue };
/** Whose account a figure shows where the record is contested: the id of one */
export type Account = string;
/** Whom one answers to: the id of a lane of the allegiance figure */
export type Lane = string;
/** A family of organisations: the id of a block of the strength figure, and a hue of the map */
export type Family = string;
/** The id of a window of the map */
export type MapFrame = string;
/** What a dispute is about: the id of a matter */
export type Matter = string;
export type LaneRole = Story['lanes'][number]['role'];

export { title, cited, authors, channel, question, says, notice, years } from 'virtual:story';

/** The accounts in the order of the switch; the first is nobody’s own. */
export const accounts: readonly Account[] = story.accounts.map(({ id }) => id);
/** The account that stands where no reader has chosen. */
export const neutral: Account = accounts[0] ?? '';

const accountById = new Map(story.accounts.map((one) => [one.id, one]));
/** How the reader’s switch names an account. */
export const nameAccount = (account: Account): string => accountById.get(account)?.name ?? account;
/** Whose account it is, as a sentence says it; undefined for the one that is nobody’s own. */
export const partyOf = (account: Account): string | undefined => accountById.get(account)?.party;
/** Whose account a figure shows, in a sentence that must go with every copy of it; the neutral one needs none. */
export const bannerOf = (account: Account): string | undefined => accountById.get(account)?.banner;
/** The hue of a party’s account. */
export const hueOfAccount = (account: Account): Hue | undefined => accountById.get(account)?.hue;
/** The account of an address; anything else is the neutral one. */
export const findAccount = (text: string | null | undefined): Account =>
  accounts.find((account) => account === text) ?? neutral;

/** Names that a line never breaks in. */
export const unbroken: readonly string[] = story.unbroken;
export const contested: Story['contested'] = story.contested;
/** What is explored first. */
export const opening: Story['opening'] = story.opening;

/** Lanes of the allegiance figure, top to bottom. */
export const lanes: Story['lanes'] = story.lanes;
const laneById = new Map(lanes.map((one) => [one.id, one]));
/** What the story says of a lane. Throws on an id that is none; the check of the content finds that first. */
export function findLane(lane: Lane): Story['lanes'][number] {
  const found = laneById.get(lane);
  if (!found) throw new Error(`The story has no lane “${lane}”`);
  return found;
}
/** The lane of a role of which there is one. */
export const laneOf = (role: 'other' | 'disputed' | 'own'): Lane =>
  lanes.find((lane) => lane.role === role)?.id ?? '';
/** The hue of the party that claims the tie. */
export const otherHue: Hue = lanes.find((lane) => lane.role === 'other')?.hue ?? 'blue';
/** The hue of the command of its own. */
export const ownHue: Hue = lanes.find((lane) => lane.role === 'own')?.hue ?? 'rust';
/** The hue of the ribbons in a lane; in the disputed one they keep that of their own command. */
export const hueOfLane = (lane: Lane): Hue => findLane(lane).hue ?? ownHue;

/** Families, top to bottom in the strength figure. */
export const families: Story['families'] = story.families;
const familyById = new Map(families.map((one) => [one.id, one]));
/** What the story says of a family. Throws on an id that is none. */
export function findFamily(family: Family): Story['families'][number] {
  const found = familyById.get(family);
  if (!found) throw new Error(`The story has no family “${family}”`);
  return found;
}

/** Windows of the map, from far to near. */
export const mapFrames: Story['map']['frames'] = story.map.frames;
export const mapNote: string = story.map.note;

/** What the figures count, in the words of this story. */
export const figures: Story['figures'] = story.figures;

/** The whole work, for the figures that show all of it. */
export const whole: Story['whole'] = story.whole;
