/**
 * The frame of an allegiance figure: lanes, columns, and the course of every strand in every account. It knows of no
 * moment, so nothing that is drawn moves from step to step, and changing the account moves the contested strand alone.
 */
import { type Account, accounts, lanes } from '../../story';
import type { Record } from '../../ledger/record';
import type { Tie } from '../../ledger/build/schema';
import type { Size } from '../scene';
import { layColumns } from './columns';
import { type Course, type Ground, layCourses } from './courses';
import { layRows } from './rows';
import type { Form, FrameLane, Plot } from './plot';
import type { AllegianceSettings } from './settings';
import { type Strand, findStrands, isWanted } from './strands';

export interface AllegianceFrame extends Ground {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly FrameLane[];
  /** The rows it was laid out from */
  readonly record: Record;
  readonly ties: ReadonlyMap<string, Tie>;
  /** Right edge, a moment */
  readonly to: string;
  /** Laid out when an account is first shown */
  readonly courses: (account: Account) => ReadonlyMap<string, Course>;
}

function layPlot({ width, height }: Size, form: Form): Plot {
  if (form === 'narrow')
    return { x0: Math.min(78, width * 0.2), x1: width - Math.min(104, width * 0.27), y0: 26, y1: height - 1 };
  return { x0: 112, x1: width - Math.min(172, Math.max(148, width * 0.2)), y0: 44, y1: height - 1 };
}

/** The lanes that the figure shows: those whose height is not 0. */
function layLanes({ y0, y1 }: Plot, heights: AllegianceSettings['lanes']): FrameLane[] {
  let top = y0;
  return lanes.flatMap(({ id: lane }, index) => {
    const height = heights[index] ?? 0;
    if (height === 0) return [];
    const from = top;
    top += ((y1 - y0) * height) / 100;
    return [{ lane, y0: from, y1: top }];
  });
}

/** Lays out what never changes while a reader reads. `size` is the drawing box in CSS px. */
export function frameAllegiance(record: Record, settings: AllegianceSettings, size: Size): AllegianceFrame {
  const form: Form = size.width < 600 ? 'narrow' : 'wide';
  const plot = layPlot(size, form);
  const frameLanes = layLanes(plot, settings.lanes);
  const wanted = (strand: Strand): boolean => isWanted(strand, settings);
  const columns = layColumns(record, settings, plot.x0, plot.x1);
  const all = accounts.flatMap((account) => findStrands(record, account).strands).filter(wanted);
  const shown = new Set(frameLanes.map(({ lane }) => lane));
  const ground: Ground = {
    form,
    plot,
    shows: (lane) => shown.has(lane),
    ...columns,
    ...layRows(all, columns, frameLanes, plot, form, size.width)
  };
  const laid = new Map<Account, ReadonlyMap<string, Course>>();
  const courses = (account: Account): ReadonlyMap<string, Course> => {
    const known = laid.get(account) ?? layCourses(findStrands(record, account).strands, wanted, ground);
    laid.set(account, known);
    return known;
  };
  return {
    ...ground,
    width: size.width,
    height: size.height,
    lanes: frameLanes,
    record,
    ties: new Map(record.ties.map((tie) => [tie.id, tie])),
    to: settings.to,
    courses
  };
}
