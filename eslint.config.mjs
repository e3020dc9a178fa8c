import {fileURLToPath} from 'node:url';

import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

import {layersRule} from './scripts/lint/layers.mjs';

/** Who may import whom inside `src`, and which packages. Nothing else is allowed. */
export const LAYERS = {
  engine: {folders: [], packages: []},
  i18n: {folders: [], packages: ['lit']},
  theme: {folders: [], packages: ['lit']},
  server: {folders: [], packages: ['*']},
  signaling: {folders: ['engine'], packages: ['valibot', '@tencentcloud/chat']},
  media: {folders: ['engine'], packages: ['valibot', 'trtc-sdk-v5']},
  testing: {folders: ['engine'], packages: []},
  elements: {folders: ['engine', 'i18n', 'theme'], packages: ['lit', '@lit/context', 'lucide']},
  backends: {folders: ['engine', 'signaling', 'media'], packages: []},
  define: {folders: ['*'], packages: []},
  index: {folders: ['*'], packages: []},
  frameworks: {folders: ['index'], packages: ['react', 'vue', 'svelte']},
};

/** Folders whose subfolders are adapters: none of them sees another. */
export const ADAPTERS = ['signaling', 'media'];

const SOURCE = fileURLToPath(new URL('src/', import.meta.url));

const NO_DEFAULT_EXPORT = {selector: 'ExportDefaultDeclaration', message: 'Export by name.'};
const TYPES_ONLY = [
  {selector: 'TSEnumDeclaration', message: 'Use a union of literals.'},
  {selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.'},
  {selector: 'TSParameterProperty', message: 'Declare the field.'},
  {
    // A decorator cannot reach a #private field, and a constructor has no such name.
    selector:
      ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"])[accessibility="private"]:not(:has(> Decorator))',
    message: 'Use #private.',
  },
];

export default defineConfig(
  {ignores: ['dist/', 'coverage/', 'node_modules/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error', noInlineConfig: true}},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Lit binds the listeners of a template to the host by itself.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...TYPES_ONLY],
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'no-console': 'error',
    },
  },
  {
    // A declaration says how somebody else's module is written.
    files: ['**/*.d.ts'],
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    // They add to the types of frameworks, which are interfaces, and namespaces in modules.
    files: ['src/frameworks/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: {project: {rules: {layers: layersRule(SOURCE, LAYERS, ADAPTERS)}}},
    rules: {'project/layers': 'error'},
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // The body of a `describe` is one function.
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['bench/**/*.ts'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['test/package/**/*.ts', 'test/e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // describe, it and test of node:test return promises that nobody has to wait for.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: globals.node},
    rules: {complexity: ['error', 15], 'max-lines': ['error', 400], 'max-lines-per-function': ['error', 60]},
  },
  {
    files: ['demo/**/*.js', 'test/e2e/pages/**/*.js', 'test/e2e/apps/**/*.js'],
    languageOptions: {globals: globals.browser},
  },
);
