/**
 * The content check as a part of Vite: a build with a fault stops, the development server shows it over the page.
 * Plain JavaScript, because `vite.config.ts` is read by Node; the check itself is loaded as `check:content` loads it.
 */
import { sep } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/**
 * Loaded afresh each time, so that the development server knows a changed check.
 * @param {string} folder the content folder
 * @returns {Promise<string>}
 */
async function findFaults(folder) {
  /** @type {typeof import('./sayFaults')} */
  const { sayFaults } = await tsImport('./sayFaults.ts', import.meta.url);
  return sayFaults(folder);
}

/**
 * @param {string} folder the content folder, absolute
 * @returns {import('vite').Plugin}
 */
export function contentCheck(folder) {
  let isFirstPass = false;
  /** @type {import('vite').Logger} */
  let logger;
  return {
    name: 'content-check',
    // Unit tests test the check itself; a fault in the content is not theirs to report.
    apply: (_config, { mode }) => mode !== 'test',
    configResolved(config) {
      logger = config.logger;
      // Kit builds twice, for the server first.
      isFirstPass = config.command === 'build' && Boolean(config.build.ssr);
    },
    async buildStart() {
      const faults = isFirstPass ? await findFaults(folder) : '';
      if (!faults) return;
      logger.error(faults);
      this.error({ message: 'The content has faults; nothing was built.', stack: '' });
    },
    async configureServer(server) {
      const content = folder + sep;
      let faults = '';
      const show = () => {
        if (faults)
          server.ws.send({ type: 'error', err: { message: faults, stack: '', plugin: 'content-check' } });
      };
      const check = async () => {
        faults = await findFaults(folder);
        if (faults) logger.error(faults, { timestamp: true });
      };
      await check();
      server.ws.on('connection', show);
      server.watcher.on('all', async (_event, path) => {
        if (!path.startsWith(content)) return;
        await check();
        if (faults) show();
        else server.ws.send({ type: 'full-reload' });
      });
    }
  };
}
