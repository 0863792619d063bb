type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Room between what was asked about and the popover, px. */
const gap = 10;
/** Room kept between the popover and the edges of the window, px. */
const edge = 16;

export interface PlacedPopover {
  left: number;
  top: number;
  side: 'below' | 'above' | 'beside';
  /** From the popover’s left edge to what it points at; not for one that stands beside it */
  notch: number;
}

/**
 * Where a popover goes: below what it was opened from, or above where only there is room; sideways within its
 * column, and always within the window. All in px of the window.
 *
 * @param scrolls - it moves with the text, so that one too tall for the window can be scrolled to; else it goes
 *   beside what it was opened from
 */
export function placePopover(
  anchor: Box,
  column: Box,
  size: { width: number; height: number },
  window: { width: number; height: number },
  scrolls: boolean
): PlacedPopover {
  const start = Math.max(column.left, edge);
  const end = Math.max(start, Math.min(column.right, window.width - edge) - size.width);
  const within = (left: number) => Math.min(Math.max(left, start), end);
  const middle = (anchor.left + anchor.right) / 2;
  const left = within(middle - size.width / 2);
  const notch = Math.min(Math.max(middle - left, 16), size.width - 16);

  const below = anchor.bottom + gap;
  const above = anchor.top - gap - size.height;
  if (below + size.height <= window.height - edge) return { left, top: below, side: 'below', notch };
  if (above >= edge) return { left, top: above, side: 'above', notch };
  if (scrolls) return { left, top: below, side: 'below', notch };
  const before = anchor.left - gap - size.width;
  return {
    left: before >= start ? before : within(anchor.right + gap),
    top: Math.max(edge, Math.min(anchor.top, window.height - edge - size.height)),
    side: 'beside',
    notch: 0
  };
}
