import type { SceneName } from '../../scenes';
import { sceneBuilds } from '../../scenes/build';
import type { Size } from '../../scenes/scene';

/** px: across 680 px of paper, as A4 has beside its margins, words of 12 px come to 7 pt. */
const width = 864;

/** The box for which a figure is placed where it is printed, for so many rows in its table. */
export const findPaperSize = (scene: SceneName, rows: number): Size => ({
  width,
  height: sceneBuilds.find(([name]) => name === scene)?.[1].paperHeight(rows) ?? width / 2
});
