import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const domOfD3 = ['select', 'selectAll', 'transition', 'axisBottom', 'axisLeft', 'drag', 'zoom', 'brush'];

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
      // The build follows every link, and the tests of the built files every address; the rule sees only how they are written
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
  {
    files: ['src/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'd3', importNames: domOfD3, message: 'D3 computes, Svelte draws.' }] }
      ]
    }
  }
]);
