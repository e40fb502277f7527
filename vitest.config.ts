import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Modes: `test` (default), `long` (properties at 10,000 cases), `differential` (only the comparisons with the oracle). */
const PROPERTY_RUNS: Readonly<Record<string, string>> = { test: '100', long: '10000', differential: '1000' }
const ORACLE_TESTS = '**/*.oracle.test.ts'

export default defineConfig(({ mode }) => {
  const differential = mode === 'differential'
  const slow = mode !== 'test'
  return {
    plugins: [react()],
    test: {
      env: { PATCHBAY_RUNS: process.env['PATCHBAY_RUNS'] ?? PROPERTY_RUNS[mode] ?? '100' },
      setupFiles: ['./vitest.setup.ts'],
      testTimeout: slow ? 1_200_000 : 20_000,
      restoreMocks: true,
      projects: [
        {
          extends: true,
          test: {
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
