import eslint from '@eslint/js';
import next from '@next/eslint-plugin-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importDirection } from './config/import-direction.mjs';

export default defineConfig(
  globalIgnores([
    'out/',
    '.kansoku/',
    '.next/',
    'playwright-report/',
    'test-results/',
    'next-env.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // The index signature is a promise tsconfig holds; brackets are its sign.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(Program, ExportNamedDeclaration) > TSInterfaceDeclaration',
          message: 'Write a type; an interface is for merging into one of another.',
        },
        {
          selector: 'ExpressionStatement[directive="use client"]',
          message: 'No framework runtime reaches the reader: server components only.',
        },
      ],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, next.configs['core-web-vitals']],
    rules: {
      // Links are the browser’s own here, and images are already of their final size.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      // The head is ours: React hoists, the finishing step checks.
      '@next/next/no-head-element': 'off',
      '@next/next/no-css-tags': 'off',
      // A module is deferred; the rule knows only `defer` and `async`.
      '@next/next/no-sync-scripts': 'off',
    },
  },
  {
    // Their readers look for a default export.
    files: ['app/**/*.tsx', '*.config.{ts,mjs}', 'e2e/**/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['e2e/**/*.ts', '**/*.test.ts'],
    rules: {
      // Playwright tells from the pattern that a fixture needs no other.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // The successor of its validator is a package of its own, and three more with it.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [{ from: 'package', name: ['XMLValidator', 'parse'], package: 'fast-xml-parser' }],
        },
      ],
    },
  },
  // Names that are not there are found by the types.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  // Handed to a browser as they stand, outside the program.
  {
    files: ['bench/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
  importDirection,
);
