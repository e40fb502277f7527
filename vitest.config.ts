import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * Modes: `test` (default), `long` (properties at 10,000 cases), `differential` (only the comparisons with the oracle: 20,000
 * templates in each dialect, and 20,000 paths).
 */
const PROPERTY_RUNS: Readonly<Record<string, string>> = { test: '100', long: '10000', differential: '20000' }
const ORACLE_TESTS = '**/*.oracle.test.ts'

export default defineConfig(({ mode }) => {
  const differential = mode === 'differential'
  // Projects read this file again, in mode `test`: what a mode changes is said to each of them.
  const ofMode = {
    env: { PATCHBAY_RUNS: process.env['PATCHBAY_RUNS'] ?? PROPERTY_RUNS[mode] ?? '100' },
    testTimeout: mode === 'test' ? 20_000 : 1_200_000,
  }
  return {
    plugins: [react()],
    test: {
      setupFiles: ['./vitest.setup.ts'],
      restoreMocks: true,
      projects: [
        {
          extends: true,
          test: {
            ...ofMode,
            name: 'unit',
            environment: 'node',
            include: differential ? [ORACLE_TESTS] : ['{app,scripts,e2e}/**/*.test.ts'],
            exclude: differential ? ['**/node_modules/**'] : ['**/node_modules/**', ORACLE_TESTS],
          },
        },
        ...(differential
          ? []
          : [
              {
                extends: true as const,
                test: {
                  ...ofMode,
                  name: 'components',
                  environment: 'jsdom',
                  include: ['app/**/*.test.tsx'],
                },
              },
            ]),
      ],
      benchmark: { include: ['app/**/*.bench.ts'] },
    },
  }
})
