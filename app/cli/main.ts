#!/usr/bin/env node
import { createNodeHost } from './nodeHost.ts'
import { runPatchbay } from './runPatchbay.ts'

// Bad input never throws; what does is a bug, and its trace is for those who can mend it.
try {
  const host = createNodeHost()
  process.exitCode = await runPatchbay(process.argv.slice(2), host)
} catch (error) {
  const trace = error instanceof Error && process.env['PATCHBAY_TRACE'] ? error.stack : undefined
  process.stderr.write(`patchbay: This is a bug in Patchbay: ${trace ?? String(error)}\n`)
  if (trace === undefined) process.stderr.write('With PATCHBAY_TRACE=1 it says where.\n')
  process.exitCode = 1
}
