import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cases } from './emulators/cases.mjs'
import { compare } from './emulators/compare.mjs'
import { differences } from './emulators/differences.mjs'
import { root } from './root.mjs'

describe('docs/emulators.md', () => {
  it('tells every difference that is known, and how many cases there are', async () => {
    const text = await readFile(join(root, 'docs/emulators.md'), 'utf8')
    for (const [, , says, fact] of Object.values(differences).flat()) {
      expect(text).toContain(`| ${says} | ${fact === 'none' ? 'nothing: unverified on AWS' : fact} |`)
    }
    expect(text).toContain(`the same ${cases.length} requests`)
  })
})

describe('the comparison', () => {
  const ours = new Map([['template-macro', { rendered: '#m()' }]])
  const theirs = (rendered: string) => new Map([['template-macro', { rendered }]])

  it('counts what is the same', () => {
    const { cases: count, parts, explained, unexplained } = compare('serverless-offline', ours, theirs('#m()'))
    expect({ count, parts, explained, unexplained }).toEqual({ count: 1, parts: 1, explained: 0, unexplained: [] })
  })

  it('explains what is known, and names what no longer is', () => {
    const { explained, unexplained, gone } = compare('serverless-offline', ours, theirs('x'))
    expect([explained, unexplained]).toEqual([1, []])
    expect(gone.map(([, , says]) => says)).not.toContain('expands macros')
    expect(gone.length).toBe(differences['serverless-offline'].length - 1)
  })

  it('shows what is not', () => {
    const found = compare('architect', ours, theirs('x')).unexplained
    expect(found).toEqual([{ id: 'template-macro', part: 'rendered', ours: '#m()', theirs: 'x' }])
  })
})

describe('node scripts/emulators.mjs', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'patchbay-emulators-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('says what is missing where no emulator is installed', async () => {
    const { code, err } = await run(folder)
    expect([code, err]).toEqual([2, expect.stringMatching(/^No emulators: /)])
  })

  it('compares with one that is, and ends with 1 where it differs for no known reason', async () => {
    const emulator = join(folder, 'node_modules/api-gateway-mapping-template')
    await mkdir(emulator, { recursive: true })
    await writeFile(join(emulator, 'index.js'), "module.exports = ({ template }) => template.replace('Ann', 'Bob')\n")
    const { code, out } = await run(folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^api-gateway-mapping-template: 39 cases, \d+ of 39 parts the same, \d+ unexplained\n/)
    expect(out).toContain('  template-param-path, rendered\n    patchbay {"v":"42"}\n')
  }, 120_000)
})

async function run(
  folder: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts/emulators.mjs')], {
    env: { ...process.env, PATCHBAY_EMULATORS: folder },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}
