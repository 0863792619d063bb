/**
 * The registry of everything: the scenes as they show all that is true at a moment, and not one point of it. Chapters never load
 * this, and its pages none of the other.
 */
import { allegiance } from './allegiance';
import { map } from './map/whole';
import { readyScenes } from './ready';
import { strength } from './strength/whole';

export const wholeScenes = readyScenes({ map, strength, allegiance });
