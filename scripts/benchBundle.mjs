// Bundles the benchmarks as the product ships the core. Vitest's module runner will not do: it makes a property access
// with a getter of every use of an import, and short functions two to three times as slow.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './root.mjs'

const registry = pathToFileURL(join(root, 'scripts/benchRegistry.mjs')).href

/** @returns {Promise<readonly string[]>} the bundles, one for each of the core's *.bench.ts */
export async function bundleBenchmarks() {
  const outDir = join(root, 'node_modules/.cache/patchbay/bench')
  const core = join(root, 'app/core')
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bench.ts'))
  const names = sources.sort().map((source) => source.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, ''))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench-registry',
        enforce: 'pre',
        resolveId: (id) => (id === 'vitest' ? { id: registry, external: true } : undefined),
      },
    ],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name, i) => [name, join(core, sources[i] ?? '')])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return names.map((name) => join(outDir, `${name}.mjs`))
}
