/** The scenes that authors may name. Apart from the registry, so that checks need no component. */
export const sceneNames = ['map', 'strength', 'allegiance'] as const;
export type SceneName = (typeof sceneNames)[number];
