// npm run -s patchbay -- COMMAND: the command line, built first when it is stale.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, isStale } from './build.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

requireDependencies()
if (isStale('cli')) await build('cli')
// npm changes into the repository's folder; INIT_CWD is where the user stands, which is what paths are relative to.
const cwd = process.env['INIT_CWD'] ?? process.cwd()
const { status } = spawnSync(process.execPath, [join(root, 'dist-cli/patchbay.js'), ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
