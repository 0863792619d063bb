/** Strength as it is shown where no step speaks: every organisation with its figures, or with an empty slot. */
import { defineScene } from '../../scene';
import { strength } from '..';
import { frameWhole } from './frame';
import { placeWhole } from './place';

export const wholeStrength = defineScene({ ...strength, frame: frameWhole, place: placeWhole });
