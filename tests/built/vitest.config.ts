/** Tests that read the built files in Node. OUT and BASE_PATH are those of the build. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['tests/built/*.test.ts'], environment: 'node' }
});
