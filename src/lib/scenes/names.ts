/** The scenes and map frames that authors may name. Apart from the registry, so that checks need no component. */
export const sceneNames = ['map', 'strength', 'allegiance'] as const;
export type SceneName = (typeof sceneNames)[number];

/** Windows of the map, from far to near. */
export const mapFrames = ['wide', 'levant', 'anbar-baghdad'] as const;
export type MapFrame = (typeof mapFrames)[number];
