/**
 * What the figures show where they show the whole work and not a chapter of it: on `/explore/`, and in small on the
 * pages of actors. Plain data, so that a page can carry it. Build only.
 */
import * as story from 'virtual:story';
import { sceneBuilds } from './build';
import type { Figures } from './index';

export const whole = {
  years: story.years,
  ...Object.fromEntries(sceneBuilds.map(([name, scene]) => [name, scene.whole(story)]))
} as Figures;
