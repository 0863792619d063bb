import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Each folder of src/lib, with those it may import from: the arrows of docs/architecture.md.
 * @type {Record<string, string[]>}
 */
const arrows = {
  moments: [],
  motion: [],
  ledger: ['moments'],
  draw: ['moments', 'ledger'],
  drivers: ['moments'],
  scenes: ['moments', 'motion', 'ledger', 'draw'],
  authoring: ['moments', 'ledger', 'scenes'],
  modes: ['moments', 'motion', 'ledger', 'draw', 'drivers', 'scenes', 'authoring']
};

/** Folders whose code readers download; in these the ledger's schemas are types only. */
const downloaded = ['motion', 'draw', 'drivers', 'scenes', 'modes'];
const buildOnly = [
  { regex: '^(zod|yaml|svelte/compiler)$', message: 'Readers would download it; it stays in the build.' },
  { regex: '/ledger/schema$', allowTypeImports: true, message: 'It brings zod along; import the types only.' }
];
const domOfD3 = ['select', 'selectAll', 'transition', 'axisBottom', 'axisLeft', 'drag', 'zoom', 'brush'];

const holdArrows = Object.entries(arrows).map(([folder, from]) => {
  const others = Object.keys(arrows).filter((other) => other !== folder && !from.includes(other));
  /** @type {import('eslint').Linter.Config} */
  const held = {
    files: [`src/lib/${folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'd3', importNames: domOfD3, message: 'D3 computes, Svelte draws.' }],
          patterns: [
            ...(others.length > 0
              ? [
                  {
                    regex: `^(\\$lib|\\.\\.)(/\\.\\.)*/(${others.join('|')}|routes)(/|$)`,
                    message: `Not from ${folder}: imports point left, see docs/architecture.md.`
                  }
                ]
              : []),
            ...(downloaded.includes(folder) ? buildOnly : [])
          ]
        }
      ]
    }
  };
  return held;
});

export default defineConfig([
  globalIgnores(['.svelte-kit/', '.cache/', 'build/', 'reports/', 'test-results/']),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows which names exist, and knows types as well as values
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // The build follows every link, and the sub-path check every address; the rule sees only how they are written
      'svelte/no-navigation-without-resolve': [
        'error',
        { ignoreLinks: true, ignorePushState: true, ignoreReplaceState: true }
      ]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
  },
  ...holdArrows
]);
