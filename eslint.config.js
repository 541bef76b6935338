import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const config = [
  { ignores: ['.next*/**', '.build/**', '.data/**', 'public/**', 'lib/db/generated/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...next,
  ...typescript,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-console': 'off',
      'prefer-const': 'error',
      // Plain anchors are what readers' pages are made of: the framework's router does not run there.
      '@next/next/no-html-link-for-pages': 'off',
      // Pictures come with their sizes from lib/media; the framework's optimiser has no say in who may see one.
      '@next/next/no-img-element': 'off',
      // A page of ours that the framework does not put together writes its own head (components/site/document).
      '@next/next/no-head-element': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Next finds its own files by their default export; everything else has a name.
    files: ['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'server/**/*.{ts,mjs}', 'e2e/**/*.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    // Nothing here is a component, so a function may be called use… like any other verb.
    files: ['lib/**', 'server/**', 'e2e/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo)$/]", message: 'Every test runs.' },
      ],
    },
  },
]

export default config
