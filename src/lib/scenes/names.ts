/** The scenes by the names that authors write, in the order of their tabs and of the keys of a presentation. */
export const sceneNames = ['map', 'strength', 'allegiance'] as const;

export type SceneName = (typeof sceneNames)[number];
