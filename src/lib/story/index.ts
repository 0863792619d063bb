/**
 * The story that this build tells, as pages with figures know it. The build reads it from `story.yaml` in the content folder and
 * hands it to every module as plain data (`story/plugin.js`); no file of the code names an account, a lane, a family or a window.
 * What one page alone, or the build, asks for is imported from `virtual:story` itself.
 */
import { accounts as accountRows, families, lanes } from 'virtual:story/everywhere';
import type { Hue } from './hues';
import type { Story } from './shape';

export { title, channel, years, figures, lanes, families, mapFrames } from 'virtual:story/everywhere';

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

/** The accounts in the order of the switch; the first is nobody’s own. */
export const accounts: readonly Account[] = accountRows.map(({ id }) => id);
/** The account that stands where no reader has chosen. */
export const neutral: Account = accounts[0]!;

const findOf = (account: Account) => accountRows.find(({ id }) => id === account)!;
/** How the reader’s switch names an account. */
export const nameAccount = (account: Account): string => findOf(account).name;
/** Whose account a figure shows, in a sentence that must go with every copy of it; the neutral one needs none. */
export const bannerOf = (account: Account): string | undefined => findOf(account).banner;
/** The hue of a party’s account. */
export const hueOfAccount = (account: Account): Hue | undefined => findOf(account).hue;
/** The account of an address; anything else is the neutral one. */
export const findAccount = (text: string | null | undefined): Account =>
  text && accounts.includes(text) ? text : neutral;

/** What the story says of a lane; the check of the content has seen to it that there is one of every id in use. */
export const findLane = (lane: Lane) => lanes.find(({ id }) => id === lane)!;
/** What the story says of a family, likewise. */
export const findFamily = (family: Family) => families.find(({ id }) => id === family)!;

/** There is one of each of these: the story is held to that. */
const ofRole = (role: LaneRole) => lanes.find((lane) => lane.role === role)!;
/** The lane of a role of which there is one. */
export const laneOf = (role: 'other' | 'disputed' | 'own'): Lane => ofRole(role).id;
/** The hue of the party that claims the tie. */
export const otherHue: Hue = ofRole('other').hue!;
/** The hue of the command of its own. */
export const ownHue: Hue = ofRole('own').hue!;
/** The hue of the ribbons in a lane; in the disputed one they keep that of their own command. */
export const hueOfLane = (lane: Lane): Hue => findLane(lane).hue ?? ownHue;
