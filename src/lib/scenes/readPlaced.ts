/** The marks of a placed figure, and its words with their boxes, whatever the scene. For the build and its tests. */
import type { PlacedEdited } from './allegiance/edited/place';
import type { PlacedMap } from './map/place';
import type { SceneName } from './index';
import type { Box } from './shared/labels';
import { measureText } from './shared/text';
import type { PlacedStrength } from './strength/placed';
import { textBox, type PlacedText } from './strength/words';

/** Words that stand together, in the box that they were given. */
export interface Words {
  readonly key: string;
  readonly box: Box;
  /** The mark that they name */
  readonly of?: string | undefined;
}
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** The rows that have a mark, each with its sources */
  readonly marks: readonly {
    readonly id: string;
    readonly sources: string;
    readonly status: string;
    readonly role?: 'point' | 'context' | undefined;
  }[];
  readonly words: readonly Words[];
  /** Words of one figure may come as close as this, px: lines of a list stand under one another */
  readonly air: number;
  /** Rows that are left to the table */
  readonly left: number;
}

const readAllegiance = ({ width, height, marks, labels }: PlacedEdited): Placed => ({
  width,
  height,
  marks,
  words: labels,
  air: -0.5,
  left: 0
});

function readMap({ width, height, marks, labels, left, scaleBar }: PlacedMap): Placed {
  const { x, y, length, text } = scaleBar;
  const x0 = x + length + 6;
  const scale = { key: 'scale', box: { x0, x1: x0 + measureText(text, 12), y0: y - 8, y1: y + 3 } };
  return { width, height, marks, words: [...labels, scale], air: -1.5, left };
}

function readStrength(placed: PlacedStrength): Placed {
  const { width, height, rows, axes, blocks, folds, head, more } = placed;
  const words = (key: string, one: PlacedText, dy = 0): Words => ({ key, box: textBox(one, dy) });
  return {
    width,
    height,
    marks: rows,
    words: [
      ...rows.flatMap(({ id, y, names, texts }) => [
        ...names.map((one) => words(`${id} name`, one, y)),
        ...texts.map((one) => words(id, one, y))
      ]),
      ...[...axes, ...blocks, ...folds].flatMap(({ y, texts }) =>
        texts.map((one) => words(one.text, one, y))
      ),
      ...(head?.texts ?? []).map((one) => ({ ...words('point', one), of: head?.of })),
      ...(more ? [words('more', more)] : [])
    ],
    air: 0,
    left: (more ? Number(/^\d+/.exec(more.text)?.[0]) : 0) + folds.flatMap(({ ids }) => ids ?? []).length
  };
}

/** What a scene placed, as what all of them have. */
export function readPlaced(scene: SceneName, placed: unknown): Placed {
  if (scene === 'allegiance') return readAllegiance(placed as PlacedEdited);
  return scene === 'map' ? readMap(placed as PlacedMap) : readStrength(placed as PlacedStrength);
}
