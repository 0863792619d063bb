import { scenes } from '../../scenes';
import FirstFigure from '../../figure/FirstFigure.svelte';
import type { Lesson } from './lesson';
import { renderStanding } from '../shell/renderStanding';

/** The boxes that the first figure of the slides is placed for, px: on a sheet of 16 to 9, and of 4 to 3. */
const sizes = { wide: { width: 934, height: 372 }, narrow: { width: 706, height: 350 } };

/** The first figure of the slides as it stands until they are alive. Build only. */
export const renderFirst = ({ storyboard, record }: Lesson): string =>
  renderStanding(FirstFigure, { storyboard, record, scenes, sizes }, 'first');
