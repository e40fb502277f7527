// Builds the app (dist/) and the command line (dist-cli/). `node scripts/build.mjs` builds both, stale or not.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { writeSchema } from './schema.mjs'
import { fingerprint, readStamp, writeStamp } from './sources.mjs'

const TOOLS = ['package-lock.json', 'vite.config.ts', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/compress.mjs']

/** @typedef {'app' | 'cli'} Target */

/** @type {Record<Target, { readonly sources: readonly string[], readonly output: string, readonly proof: string }>} */
const TARGETS = {
  app: { sources: ['app', 'public', 'index.html', ...TOOLS], output: 'dist', proof: 'dist/index.html' },
  cli: {
    sources: ['app/core', 'app/workers', 'app/cli', 'public/catalogue', ...TOOLS],
    output: 'dist-cli',
    proof: 'dist-cli/patchbay.js',
  },
}

/** @param {Target} target @returns {boolean} */
export function isStale(target) {
  const { sources, proof } = TARGETS[target]
  return !existsSync(join(root, proof)) || readStamp(target) !== fingerprint(sources)
}

/**
 * Builds beside the old output and puts it in its place at the end, so that who reads the old one is not disturbed.
 * @param {Target} target
 * @returns {Promise<void>} rejects when the build fails
 */
export async function build(target) {
  if (target === 'app') await writeSchema()
  const stamp = fingerprint(TARGETS[target].sources)
  const output = join(root, TARGETS[target].output)
  const workspace = join(root, 'node_modules/.cache/patchbay')
  await mkdir(workspace, { recursive: true })
  const fresh = await mkdtemp(join(workspace, `${target}-`))
  try {
    await (target === 'app' ? buildApp(fresh) : buildCli(fresh))
    await rm(output, { recursive: true, force: true })
    await rename(fresh, output)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw error
  }
  writeStamp(target, stamp)
}

/** @param {string} outDir */
async function buildApp(outDir) {
  const { build: viteBuild } = await import('vite')
  const { compressFolder } = await import('./compress.mjs')
  await viteBuild({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  await compressFolder(outDir)
}

/**
 * One file a program: `patchbay.js`, and beside it each Node twin of a worker (`app/workers/NAME.node.ts` → `NAME.js`).
 * @param {string} outDir
 */
async function buildCli(outDir) {
  const { build: viteBuild } = await import('vite')
  const workers = await readdir(join(root, 'app/workers'))
  const twins = workers.filter((name) => name.endsWith('.node.ts'))
  await viteBuild({
    root,
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        input: {
          patchbay: join(root, 'app/cli/main.ts'),
          ...Object.fromEntries(
            twins.map((name) => [name.slice(0, -'.node.ts'.length), join(root, 'app/workers', name)]),
          ),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildLoudly('app')
  if (existsSync(join(root, 'app/cli/main.ts'))) await buildLoudly('cli')
}

/** @param {Target} target */
async function buildLoudly(target) {
  const began = performance.now()
  await build(target)
  console.log(`${TARGETS[target].output}/ built in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
