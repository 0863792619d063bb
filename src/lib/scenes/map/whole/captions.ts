import { type SayCluster, tell } from '../captions';
import { weigh } from '../view';

/** All that is told of a cluster, or what is of the moment, or what matters most. */
export const sayAll: SayCluster = ({ items, way }, form, view) => {
  const isWide = form === 'wide';
  const best = [...items].sort((a, b) => weigh(a.one) - weigh(b.one)).slice(0, 1);
  const current = items.filter(({ one }) => one.current);
  const variants = [
    ...(isWide ? [items] : []),
    ...(current.length > 0 ? [current] : []),
    ...(isWide || current.length > 0 ? [best] : []),
    []
  ].map((some) => tell(items, some, way, isWide ? 166 : 116, form, view));
  // A long text beside one mark would hide what the others say
  return variants
    .filter((lines, index) => lines.length <= 6 || index === variants.length - 1)
    .map((lines) => [lines]);
};
