import { describe, expect, it } from 'vitest';
import { placePopover } from './placePopover';

const window = { width: 1440, height: 900 };
const column = { left: 62, right: 510, top: 0, bottom: 2000 };
const size = { width: 440, height: 280 };
const at = (left: number, top: number) => ({ left, right: left + 18, top, bottom: top + 20 });

describe('placePopover', () => {
  it('stands below what it was opened from, in the column', () => {
    const placed = placePopover(at(300, 300), column, size, window, true);
    expect(placed.side).toBe('below');
    expect(placed.top).toBeGreaterThan(320);
    expect(placed.left).toBeGreaterThanOrEqual(column.left);
    expect(placed.left + size.width).toBeLessThanOrEqual(column.right);
  });

  it('points at what it was opened from', () => {
    const placed = placePopover(at(300, 300), column, size, window, true);
    expect(placed.left + placed.notch).toBe(309);
  });

  it('goes above where there is no room below', () => {
    const placed = placePopover(at(300, 800), column, size, window, true);
    expect(placed.side).toBe('above');
    expect(placed.top + size.height).toBeLessThan(800);
  });

  it('stays below, where it can be scrolled to, when there is room on neither side', () => {
    expect(placePopover(at(300, 150), column, { width: 440, height: 860 }, window, true).side).toBe('below');
  });

  it('stands beside a mark, whole and not over it, when there is room neither below nor above', () => {
    const stage = { left: 558, right: 1400, top: 0, bottom: 900 };
    const placed = placePopover(at(1100, 430), stage, { width: 440, height: 560 }, window, false);
    expect(placed.side).toBe('beside');
    expect(placed.left + 440).toBeLessThanOrEqual(1100);
    expect(placed.top + 560).toBeLessThanOrEqual(900);
  });

  it('stays within the window beside a mark at its edge', () => {
    const stage = { left: 558, right: 1500, top: 0, bottom: 900 };
    const placed = placePopover(at(1400, 400), stage, size, window, false);
    expect(placed.left + size.width).toBeLessThanOrEqual(1440);
    expect(placed.notch).toBeLessThanOrEqual(size.width - 16);
  });
});
