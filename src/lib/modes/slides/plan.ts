/** A lesson against the clock: how long it has gone on, how long each step has been shown, and what was planned. Pure. */
import type { lessonLengths, StepTeaching } from '../../authoring/lessons/teaching';

/** Lengths that a lesson is planned for, minutes; the same as in the teaching files. */
export const lengths = [45, 90] as const satisfies typeof lessonLengths;
export type Length = (typeof lengths)[number];

/** The clock of one lesson. It keeps when it was started, and counts nothing, so it goes on while its window reloads. */
export interface Clock {
  readonly length: Length;
  /** How long each step was shown before the one that runs now, ms, by step id */
  readonly spent: { readonly [step: string]: number };
  /** The step that runs, and since when, ms; absent while the clock stands */
  readonly runs?: { readonly step: string; readonly since: number } | undefined;
}

export const newClock: Clock = { length: 45, spent: {} };

/** It has run before, or runs. */
export const isBegun = ({ spent, runs }: Clock): boolean =>
  runs !== undefined || Object.keys(spent).length > 0;

/** How long a step has been shown, ms; without one, all of them. */
export function findElapsed({ spent, runs }: Clock, now: number, step?: string): number {
  const sum = step === undefined ? Object.values(spent).reduce((all, ms) => all + ms, 0) : (spent[step] ?? 0);
  const isRunning = runs && (step === undefined || runs.step === step);
  // A computer’s clock may be set back
  return sum + (isRunning ? Math.max(0, now - runs.since) : 0);
}

export function pause(clock: Clock, now: number): Clock {
  if (!clock.runs) return clock;
  const { step } = clock.runs;
  return { ...clock, spent: { ...clock.spent, [step]: findElapsed(clock, now, step) }, runs: undefined };
}

/** Starts the clock at a step, or lets it run on at another. */
export function runAt(clock: Clock, step: string, now: number): Clock {
  if (clock.runs?.step === step) return clock;
  return { ...pause(clock, now), runs: { step, since: now } };
}

/** What was kept of a clock, if it is one. */
export function readClock(kept: unknown): Clock | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { length, spent, runs } = kept as Partial<Clock>;
  const isClock =
    (lengths as readonly unknown[]).includes(length) &&
    typeof spent === 'object' &&
    Object.values(spent).every(Number.isFinite) &&
    (runs === undefined || (typeof runs.step === 'string' && Number.isFinite(runs.since)));
  return isClock ? (kept as Clock) : undefined;
}

export interface Pace {
  /** Planned for the step, ms */
  readonly planned: number;
  /** Where the plan is at this point of the step, ms from the beginning: its steps before, and of this one what has passed, up to all of it */
  readonly due: number;
  /** How far ahead of the plan, ms; below 0: behind it */
  readonly ahead: number;
}

/**
 * Where a lesson is against its plan. Within the time of a step nothing changes: one is as far ahead as when it began. Only
 * then it counts as being behind.
 *
 * @param steps - the planned minutes of every step, in order
 */
export function findPace(
  steps: readonly { readonly id: string; readonly minutes: StepTeaching['minutes'] }[],
  clock: Clock,
  step: string,
  now: number
): Pace {
  const which = lengths.indexOf(clock.length);
  const at = steps.findIndex(({ id }) => id === step);
  const ms = steps.map(({ minutes }) => (minutes[which] ?? 0) * 60_000);
  const planned = ms[at] ?? 0;
  const before = ms.slice(0, Math.max(0, at)).reduce((sum, one) => sum + one, 0);
  const due = before + Math.min(planned, findElapsed(clock, now, step));
  return { planned, due, ahead: due - findElapsed(clock, now) };
}

/** “You are about 2 minutes ahead.” Less than three quarters of a minute is on time. */
export function sayPace(ahead: number): string {
  const size = Math.abs(ahead) / 60_000;
  if (size < 0.75) return 'You are on time.';
  const minutes = Math.max(1, Math.round(size));
  return `You are about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} ${ahead > 0 ? 'ahead' : 'behind'}.`;
}

/** “18:40”; from an hour on “1:18:40”. Whole seconds that have passed. */
export function sayTime(ms: number): string {
  const all = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
