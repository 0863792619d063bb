import { bindKeys } from '../../drivers/keys';
import { sceneNames, scenes } from '../../scenes';

/** The keys of a presentation, those of the figures among them. */
export const bindings = bindKeys(sceneNames.map((name) => ({ name, called: scenes[name].called })));
