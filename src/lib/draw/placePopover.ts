type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Room between what was asked about and the popover, px. */
const gap = 10;
/** Room kept between the popover and the edges of the window, px. */
const edge = 16;

/**
 * Where a popover goes: below what it was opened from, or above where only there is room; sideways within its
 * column, and always within the window. All in px of the window.
 *
 * @returns `notch`: distance from the popover's left edge to what it points at
 */
export function placePopover(
  anchor: Box,
  column: Box,
  size: { width: number; height: number },
  window: { width: number; height: number }
): { left: number; top: number; notch: number; above: boolean } {
  const middle = (anchor.left + anchor.right) / 2;
  const start = Math.max(column.left, edge);
  const end = Math.max(start, Math.min(column.right, window.width - edge) - size.width);
  const left = Math.min(Math.max(middle - size.width / 2, start), end);
  const below = anchor.bottom + gap;
  const above = below + size.height > window.height - edge && anchor.top - gap - size.height >= edge;
  return {
    left,
    top: above ? anchor.top - gap - size.height : below,
    notch: Math.min(Math.max(middle - left, 16), size.width - 16),
    above
  };
}
