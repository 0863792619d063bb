/** The map as it is shown where no step speaks: all that is placed, and not one point of it. */
import { defineScene } from '../../scene';
import { map as edited } from '..';
import { placeWhole } from './place';

export const map = defineScene({ ...edited, place: placeWhole });
