import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../.dependency-cruiser.cjs'

const root = resolve(import.meta.dirname, '..')

/** A tree of modules, each with what it imports; every rule is broken once, and named where it is. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  // core-text-looks-back … core-openapi-looks-back: each folder imports its successor.
  'app/core/text/index.ts': ['../diagnostics/index.ts'],
  'app/core/diagnostics/index.ts': ['../java/index.ts'],
  'app/core/java/index.ts': ['../json/index.ts'],
  'app/core/json/index.ts': ['../schema/index.ts'],
  'app/core/schema/index.ts': ['../jsonpath/index.ts'],
  'app/core/jsonpath/index.ts': ['../vtl/index.ts'],
  'app/core/vtl/index.ts': ['../aws/index.ts'],
  'app/core/aws/index.ts': ['../apigateway/index.ts'],
  'app/core/apigateway/index.ts': ['../mapping/index.ts'],
  'app/core/mapping/index.ts': ['../project/index.ts'],
  'app/core/project/index.ts': ['../language/index.ts'],
  'app/core/language/index.ts': ['../openapi/index.ts'],
  'app/core/openapi/index.ts': ['../formats/index.ts'],
  'app/core/formats/index.ts': [],
  // core-folders-are-listed
  'app/core/extras/index.ts': ['./extra.ts'],
  'app/core/extras/extra.ts': [],
  // core-is-headless, core-has-no-node, test-kit-stays-in-tests
  'app/core/text/headed.ts': ['react', 'node:fs', '../testing/kit.ts'],
  'app/core/testing/kit.ts': [],
  // through-the-front-door
  'app/core/vtl/sideDoor.ts': ['../text/headed.ts'],
  // formats-are-independent
  'app/core/formats/har/index.ts': ['../curl/index.ts'],
  'app/core/formats/curl/index.ts': [],
  // workers-use-core-only, workers-are-for-browsers
  'app/workers/simulate.ts': ['../editor/state/store.ts', 'node:worker_threads'],
  // cli-uses-core-and-workers, only-monaco-imports-monaco
  'app/cli/main.ts': ['../monaco/index.ts', 'monaco-editor'],
  // monaco-knows-no-editor
  'app/monaco/index.ts': ['../editor/state/store.ts'],
  // ui-is-dumb
  'app/editor/ui/Button.ts': ['../../core/formats/index.ts'],
  // features-are-independent
  'app/editor/features/trees/Tree.ts': ['../preview/Preview.ts'],
  'app/editor/features/preview/Preview.ts': [],
  // state-knows-no-feature
  'app/editor/state/store.ts': ['../features/preview/Preview.ts'],
  // no-circular
  'app/embed/host.ts': ['./frame.ts'],
  'app/embed/frame.ts': ['./host.ts'],
  // no-unresolvable, no-orphans
  'app/editor/data/broken.ts': ['./missing.ts'],
  'app/editor/data/orphan.ts': [],
}

describe('the layers of app/', () => {
  let tree = ''
  let report = { status: 0 as number | null, output: '' }

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'patchbay-layers-'))
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
    for (const [path, imports] of Object.entries(PLANTED)) plant(join(tree, path), imports)
    report = cruise(tree)
  })

  afterAll(() => rmSync(tree, { recursive: true, force: true }))

  it('are guarded by rules that find planted violations', () => {
    expect(report.status).not.toBe(0)
  })

  it.each(ruleNames())('break visibly: %s', (name) => {
    expect(report.output).toContain(` ${name}: `)
  })
})

function plant(path: string, imports: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true })
  const lines = imports.map((specifier) => `import '${specifier}'\n`)
  writeFileSync(path, `${lines.join('')}export const planted = true\n`)
}

function cruise(cwd: string): { readonly status: number | null; readonly output: string } {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(root, '.dependency-cruiser.cjs')
  const run = spawnSync(process.execPath, [depcruise, '--config', config, '--output-type', 'err', 'app'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status: run.status, output: run.stdout }
}

function ruleNames(): string[] {
  return configuration.forbidden.map(({ name }) => name)
}
