// The steps of `npm test` and `npm run check`: each is a command with a name; its output is kept together.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/** @typedef {{ readonly name: string, readonly command: readonly string[], readonly env?: NodeJS.ProcessEnv }} Step */
/** @typedef {{ readonly name: string, readonly ok: boolean, readonly seconds: number }} StepResult */

const isWindows = process.platform === 'win32'
const bin = join(root, 'node_modules/.bin')

/** A step that takes longer hangs: it is ended with all that it started, and has failed. */
const STEP_LIMIT_MS = 15 * 60_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) endGroup(child)
    process.exit(130)
  })
}

/** Where the test runners leave their JSON reports. */
export const reports = {
  vitest: join(root, 'node_modules/.cache/patchbay/vitest.json'),
  playwright: join(root, 'node_modules/.cache/patchbay/playwright.json'),
}

/** What reads the source alone: no order among them. @type {readonly Step[]} */
export const staticSteps = [
  { name: 'types', command: ['npm', 'run', '-s', 'types'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'format', command: ['npm', 'run', '-s', 'format:check'] },
  { name: 'boundaries', command: ['npm', 'run', '-s', 'boundaries'] },
  { name: 'dead code', command: ['npm', 'run', '-s', 'dead'] },
]

/** Unit, property, conformance and component tests. @type {Step} */
export const unitStep = {
  name: 'unit',
  command: [join(bin, 'vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports.vitest}`],
}

/** @type {Step} */
export const buildStep = { name: 'build', command: ['npm', 'run', '-s', 'build'] }

/** @type {Step} */
export const sizeStep = { name: 'size', command: ['npm', 'run', '-s', 'size'] }

/** @type {Step} */
export const endToEndStep = {
  name: 'end to end',
  command: [join(bin, 'playwright'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
}

/**
 * Runs a step and prints its output when it is over, then a line with its name, outcome and time.
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep(step) {
  const began = performance.now()
  const { code, output } = await capture(step)
  const seconds = (performance.now() - began) / 1000
  const ok = code === 0
  const text = output.trim()
  const line = `${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`
  process.stdout.write(text === '' ? `${line}\n` : `\n── ${step.name} ──\n${text}\n${line}\n`)
  return { name: step.name, ok, seconds }
}

/**
 * Runs steps that do not depend on each other, two at a time.
 * @param {readonly Step[]} steps
 * @returns {Promise<StepResult[]>} in the order in which they ended
 */
export async function runSteps(steps) {
  const waiting = [...steps]
  /** @type {StepResult[]} */
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all([lane(), lane()])
  return results
}

/**
 * @param {Step} step
 * @returns {Promise<{ readonly code: number, readonly output: string }>}
 */
function capture({ command, env }) {
  const [file = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
      // A group of its own, so that what the step started ends with it.
      detached: !isWindows,
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => void (output += chunk.toString('utf8'))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const limit = setTimeout(() => {
      output += `\nended after ${STEP_LIMIT_MS / 60_000} minutes`
      endGroup(child)
    }, STEP_LIMIT_MS)
    running.add(child)
    const finish = (/** @type {number} */ code) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += `\n${error.message}`
      finish(1)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (isWindows || child.pid === undefined) child.kill()
  else process.kill(-child.pid, 'SIGTERM')
}
