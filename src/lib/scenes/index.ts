/** The scenes that authors may name. */
export const sceneNames = ['allegiance'] as const;
export type SceneName = (typeof sceneNames)[number];
