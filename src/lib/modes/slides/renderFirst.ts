import FirstFigure from '../../figure/FirstFigure.svelte';
import type { Lesson } from './lesson';
import { renderStanding } from '../shell/renderStanding';

/** The boxes that the first figure of the slides is placed for, px: beside the words, and under them. */
const sizes = { wide: { width: 790, height: 440 }, narrow: { width: 860, height: 330 } };

/** The first figure of the slides as it stands until they are alive. Build only. */
export const renderFirst = ({ storyboard, record }: Lesson): string =>
  renderStanding(FirstFigure, { storyboard, record, sizes }, 'first');
