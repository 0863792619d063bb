import { accounts } from 'virtual:story';
import type { Hue } from '../story';

const hues = new Map(accounts.flatMap(({ hue, speakers = [] }) => speakers.map((by) => [by, hue] as const)));

/**
 * The hue of a side of a dispute: the parties have one; a historian, a newspaper or an encyclopedia has none.
 * @param by - who speaks, as the row names them: “Corran Rowing Association, 1973”
 */
export const hueOf = (by: string): Hue | undefined => hues.get(by.split(',')[0] ?? by);
