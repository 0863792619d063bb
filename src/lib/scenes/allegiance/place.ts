/** Pixels: marks from the view, then words. Same view and frame, same picture; no document. */
import type { Account, Lane } from '../../story';
import { type YearRule, labelDates, labelLanes } from './axes';
import { labelCaptions, findUnnamedCouncils } from './captions';
import type { AllegianceFrame } from './frame';
import { type PlacedGhost, type PlacedMark, cutOf, placeMarks } from './marks';
import { labelNames } from './names';
import type { AllegianceView } from './view';
import type { PlacedLabel } from './words';

/** The picture at rest, in px of the frame’s box. */
export interface PlacedAllegiance {
  readonly form: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly plot: AllegianceFrame['plot'];
  readonly account: Account;
  /** Width of a ribbon */
  readonly ribbon: number;
  readonly lanes: readonly { readonly lane: Lane; readonly y0: number; readonly y1: number }[];
  readonly columns: readonly { readonly x: number }[];
  /** Line of the moment */
  readonly now: number;
  /** Where the picture ends for now: what is drawn to the right of it is covered */
  readonly cut: number;
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
  readonly labels: readonly PlacedLabel[];
  readonly yearRules: readonly YearRule[];
}

/**
 * Places a view in a frame. Captions keep their places from step to step; names stand at the line of the moment,
 * and a caption that they would touch goes, never a mark.
 */
export function placeAllegiance(view: AllegianceView, frame: AllegianceFrame): PlacedAllegiance {
  const { marks, ghosts } = placeMarks(view, frame);
  const dates = labelDates(frame, view);
  const names = labelNames(view, frame, marks, findUnnamedCouncils(view, frame, marks));
  return {
    form: frame.form,
    width: frame.width,
    height: frame.height,
    plot: frame.plot,
    account: view.moment.account,
    ribbon: frame.ribbon,
    lanes: frame.lanes,
    columns: frame.columns,
    now: frame.x(view.day),
    cut: cutOf(view, frame),
    marks,
    ghosts,
    labels: [
      ...dates.labels,
      ...labelLanes(frame),
      ...labelCaptions(view, frame, marks, ghosts, names),
      ...names
    ],
    yearRules: dates.rules
  };
}
