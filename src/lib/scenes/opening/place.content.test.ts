import { expect, it } from 'vitest';
import { meet } from '../shared/labels';
import { recordFor } from '../shared/testRecord';
import { widest } from '../allegiance/words';
import { whole } from '../whole';
import { frameOpening, viewOpening } from './frame';
import { placeOpening } from './place';
import { captionLeading } from './words';

const record = recordFor({ allegiance: whole.allegiance });

it.each([284, 484, 780, 1160])('words of the opening picture keep apart and inside at %i px', (width) => {
  const height = width < 400 ? 300 : 290;
  const { captions, names } = placeOpening(viewOpening(record), frameOpening(record, { width, height }));
  expect(names).toHaveLength(3);
  const boxes = [...captions, ...names].map(({ x, y, anchor, lines }) => {
    const x0 = anchor === 'start' ? x : x - widest(lines);
    return { x0, x1: x0 + widest(lines), y0: y - 10, y1: y + (lines.length - 1) * captionLeading + 3 };
  });
  boxes.forEach((box, index) => {
    expect(box.x0).toBeGreaterThanOrEqual(-0.01);
    expect(box.x1).toBeLessThanOrEqual(width + 0.01);
    for (const other of boxes.slice(index + 1)) expect(meet(box, other, -0.5)).toBe(false);
  });
});
