/**
 * What the figures show where they show the whole work and not a chapter of it: on `/explore/`, and in small on the
 * pages of actors. Plain data, so that a page can carry it.
 */
import { whole as of, years } from '../story';
import type { AllegianceSettings } from './allegiance/settings';
import type { Figures } from './scene';

const [first = '', last = ''] = years.split('/');
/** First and last moment of the work. */
const wholeYears = { from: first, to: `${last}-12` };

/** Every ribbon, from the first year to the last. */
export const wholeAllegiance: AllegianceSettings = { ...wholeYears, columns: of.columns, lanes: of.lanes };

/** All three figures. Strength: each organisation of a block for which there is a figure, or a search that found none. */
export const whole: Figures = {
  allegiance: wholeAllegiance,
  map: { ...wholeYears, frame: of.frame },
  strength: { actors: of.actors, limit: of.limit, ...(of.rolls === undefined ? {} : { rolls: of.rolls }) }
};
