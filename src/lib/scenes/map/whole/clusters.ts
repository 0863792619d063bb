/** Where a whole map, and not one point of it, is shown: all its marks, side by side. */
import { around } from '../../shared/labels';
import type { Size } from '../../scene';
import { type Cluster, type ClusterItem, eventRadius, glyphBox, spacing } from '../glyphs';
import { type Loose, together } from '../marks';

/** Clusters side by side; those that would still cover one another become one, from west to east. */
export function layClusters(clusters: readonly Loose[], size: Size): Cluster[] {
  const isFixed = ({ items }: Pick<Cluster, 'items'>): boolean =>
    items.some(({ glyph }) => glyph.sort !== 'event');
  /** Those that stand beside what keeps its place, or all */
  const moving = (cluster: Pick<Cluster, 'items'>) => cluster.items.slice(isFixed(cluster) ? 1 : 0);
  const loose = [...clusters];
  for (;;) {
    const laid = loose.map((cluster) => layCluster(cluster, size));
    const covers = (a: Cluster, b: Cluster): boolean =>
      a.items.some(({ glyph: one }) =>
        b.items.some(({ glyph: other }) => Math.hypot(one.x - other.x, one.y - other.y) < together)
      );
    const second = laid.findIndex(
      (one, index) =>
        moving(one).length > 0 && laid.some((other, before) => before < index && covers(other, one))
    );
    const first = laid.findIndex((other) => second >= 0 && covers(other, laid[second]!));
    const [a, b] = [loose[first], loose[second]];
    if (!a || !b || first === second) return laid;
    const items = [...a.items, ...moving(b)];
    if (!isFixed(a)) items.sort((c, e) => c.glyph.x - e.glyph.x);
    const mean = (side: 'x' | 'y'): number =>
      isFixed(a) ? a[side] : items.reduce((sum, { glyph }) => sum + glyph[side], 0) / items.length;
    loose.splice(first, 1, { ...a, x: mean('x'), y: mean('y'), items });
    loose.splice(second, 1, ...(isFixed(b) ? [{ ...b, items: b.items.slice(0, 1) }] : []));
  }
}

/**
 * Side by side: a stop or an area keeps its place, else the row is in the middle of it. A row that would leave the figure
 * is moved into it, or turned about what keeps its place.
 */
function layCluster(cluster: Loose, { width }: Size): Cluster {
  const [first] = cluster.items;
  const isFixed = first !== undefined && first.glyph.sort !== 'event';
  const length = (cluster.items.length - 1) * spacing;
  const beside = isFixed ? Math.max(0, first.glyph.r - 11) : 0;
  const free = cluster.x - length / 2;
  const start = isFixed
    ? first.glyph.x
    : free <= 0
      ? eventRadius
      : free + length >= width
        ? width - eventRadius - length
        : free;
  const turns = isFixed && start + length + beside >= width && start > width / 2;
  const items = cluster.items.map((item, index): ClusterItem => {
    const along = index === 0 ? 0 : index * spacing + beside;
    const x = turns ? start - along : start + along;
    // Beside an area its other events are rings of the usual size
    const r = index > 0 ? Math.min(item.glyph.r, eventRadius) : item.glyph.r;
    return { ...item, glyph: { ...item.glyph, x, y: cluster.y, r } };
  });
  return { ...cluster, items, box: around(items.map(({ glyph }) => glyphBox(glyph))) };
}
