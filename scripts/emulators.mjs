// PATCHBAY_EMULATORS=FOLDER node scripts/emulators.mjs: compares `patchbay simulate` with emulators of API Gateway that were
// installed into FOLDER/node_modules (`npm install --prefix FOLDER serverless-offline@13 @architect/sandbox@8
// api-gateway-mapping-template`), on the cases of emulators/cases.mjs. Prints a line for each emulator, and each difference
// that emulators/differences.mjs does not explain; any of those ends with 1.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { observeArchitect } from './emulators/architect.mjs'
import { cases } from './emulators/cases.mjs'
import { compare } from './emulators/compare.mjs'
import { observeMappingTemplate } from './emulators/mappingTemplate.mjs'
import { observePatchbay } from './emulators/patchbay.mjs'
import { observeServerlessOffline } from './emulators/serverlessOffline.mjs'

/** @typedef {import('./emulators/observations.mjs').Observations} Observations */

/** @type {readonly (readonly [import('./emulators/differences.mjs').Emulator, string, (modules: string) => Promise<ReadonlyMap<string, Observations>>])[]} */
const emulators = [
  ['serverless-offline', 'serverless-offline', (modules) => observeServerlessOffline(modules, cases)],
  ['architect', '@architect/sandbox', (modules) => observeArchitect(modules, cases)],
  [
    'api-gateway-mapping-template',
    'api-gateway-mapping-template',
    async (modules) => observeMappingTemplate(modules, cases),
  ],
]

const folder = process.env['PATCHBAY_EMULATORS']
const modules = resolve(folder ?? '.', 'node_modules')
const installed = folder === undefined ? [] : emulators.filter(([, name]) => existsSync(join(modules, name)))
if (installed.length === 0) {
  console.error(
    `No emulators: PATCHBAY_EMULATORS names a folder with node_modules/{${emulators.map(([, name]) => name).join(',')}}.`,
  )
  process.exit(2)
}
const ours = await observePatchbay(cases)
for (const [emulator, , observe] of installed) {
  const { cases: count, parts, explained, unexplained, gone } = compare(emulator, ours, await observe(modules))
  const same = parts - explained - unexplained.length
  console.log(`${emulator}: ${count} cases, ${same} of ${parts} parts the same, ${unexplained.length} unexplained`)
  for (const { id, part, ours: own, theirs } of unexplained) {
    console.log(`  ${id}, ${part}\n    patchbay ${JSON.stringify(own)}\n    emulator ${JSON.stringify(theirs)}`)
  }
  for (const [, , says] of gone) console.log(`  no longer: ${emulator} ${says}`)
  if (unexplained.length > 0) process.exitCode = 1
}
