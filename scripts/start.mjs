// npm start [-- --port N]: sets everything up and serves the built app on 127.0.0.1.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, isStale } from './build.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'
import { createStaticServer } from './serve.mjs'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 4170
/** Without a port asked for, a taken one is passed over this many times. */
const ATTEMPTS = 20

requireDependencies()
const port = readPort()
if (isStale('app')) {
  console.log('Building…')
  await build('app')
}
listen(port.number, port.asked ? 1 : ATTEMPTS)

/** @returns {{ readonly number: number, readonly asked: boolean }} from --port, else PORT, else the default */
function readPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
  const text = values.port ?? process.env['PORT']
  if (text === undefined || text === '') return { number: DEFAULT_PORT, asked: false }
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return { number, asked: true }
  console.error(`The port "${text}" is not a number from 0 to 65535.`)
  return process.exit(2)
}

/**
 * @param {number} number of the port
 * @param {number} attempts left, this one included
 */
function listen(number, attempts) {
  const server = createStaticServer(join(root, 'dist'))
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EADDRINUSE' && attempts > 1) return listen(number + 1, attempts - 1)
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${number} is taken; choose another with --port N.` : error.message,
    )
    return process.exit(1)
  })
  server.listen(number, HOST, () => {
    const address = server.address()
    const actual = typeof address === 'object' && address !== null ? address.port : number
    console.log(`Patchbay is at http://${HOST}:${actual}/`)
  })
}
