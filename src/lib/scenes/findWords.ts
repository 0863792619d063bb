/** For tests: every word of a placed figure with its box, its size and its weight, whatever the scene. */
import type { PlacedAllegiance } from './allegiance/place';
import { labelBox } from './allegiance/words';
import type { PlacedMap } from './map/place';
import { letterSpace } from './map/words';
import type { SceneName } from './names';
import type { Box } from './shared/labels';
import { measureText, type Weight } from './shared/text';
import type { PlacedStrength } from './strength/place';
import { textBox, type PlacedText } from './strength/words';

/** One line of one manner. */
export interface Written {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
}
/** Words that stand together, in the box that they were given. */
export interface Words {
  readonly key: string;
  readonly box: Box;
  readonly lines: readonly Written[];
}
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** The rows that have a mark, each with its sources */
  readonly marks: readonly { readonly id: string; readonly sources: string; readonly status: string }[];
  readonly words: readonly Words[];
  /** Words of one figure may come as close as this, px: lines of a list stand under one another */
  readonly air: number;
  /** Rows that are left to the table */
  readonly left: number;
}

/** What a scene placed, as what all of them have. */
export function readPlaced(scene: SceneName, placed: unknown): Placed {
  return readers[scene](placed);
}

const readers: { [scene in SceneName]: (placed: never) => Placed } & {
  [scene: string]: (placed: unknown) => Placed;
} = {
  allegiance: (placed: unknown) => {
    const { width, height, marks, labels } = placed as PlacedAllegiance;
    return {
      width,
      height,
      marks: marks.filter(({ opacity }) => opacity > 0),
      words: labels.map((label) => ({
        key: label.key,
        box: label.plate ?? labelBox(label),
        lines: label.lines
      })),
      air: -0.5,
      left: 0
    };
  },
  map: (placed: unknown) => {
    const { width, height, marks, labels, scaleBar } = placed as PlacedMap;
    const scale = { text: scaleBar.text, size: 12, weight: 'regular' as const };
    const x0 = scaleBar.x + scaleBar.length + 6;
    return {
      width,
      height,
      marks,
      words: [
        ...labels.map(({ key, box, lines }) => ({
          key,
          box,
          lines: lines.flatMap(({ text, size, bold, arabic, spaced }) =>
            arabic ? [] : [{ text, size: spaced ? size * (1 + letterSpace) : size, weight: weightOf(bold) }]
          )
        })),
        {
          key: 'scale',
          box: {
            x0,
            x1: x0 + measureText(scale.text, scale.size),
            y0: scaleBar.y - 8,
            y1: scaleBar.y + 3
          },
          lines: [scale]
        }
      ],
      air: -1.5,
      left: 0
    };
  },
  strength: (placed: unknown) => {
    const { width, height, rows, axes, blocks, folds, more } = placed as PlacedStrength;
    const words = (key: string, one: PlacedText, dy = 0): Words => ({
      key,
      box: textBox(one, dy),
      lines: [one]
    });
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
        ...(more ? [words('more', more)] : [])
      ],
      air: 0,
      left: more ? Number(/^\d+/.exec(more.text)?.[0]) : 0
    };
  }
};

const weightOf = (bold: boolean | undefined): Weight => (bold ? 'bold' : 'regular');
