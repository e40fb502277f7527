import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserArguments, findBrowser, findShellBeside } from './browser.mjs'

describe('findShellBeside', () => {
  let cache = ''

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'patchbay-browser-'))
  })

  afterEach(() => rmSync(cache, { recursive: true }))

  it.each(['chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/headless_shell'])(
    'finds %s of the same revision',
    (path) => {
      const shell = join(cache, 'chromium_headless_shell-1255', path)
      mkdirSync(dirname(shell), { recursive: true })
      writeFileSync(shell, '')
      expect(findShellBeside(join(cache, 'chromium-1255/chrome-linux64/chrome'))).toBe(shell)
      expect(findShellBeside(join(cache, 'chromium-1256/chrome-linux64/chrome'))).toBeUndefined()
    },
  )
})

describe('findBrowser', () => {
  it('takes what CHROMIUM_PATH names', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath)
    await expect(findBrowser()).resolves.toBe(process.execPath)
    vi.unstubAllEnvs()
  })

  it('passes over a CHROMIUM_PATH that is not there', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    await expect(findBrowser()).resolves.not.toBe('/nowhere/chromium')
    vi.unstubAllEnvs()
  })
})

describe('browserArguments', () => {
  it.each([
    [0, true],
    [1000, false],
  ])('for user %i: without a sandbox is %s', (user, expected) => {
    vi.spyOn(process, 'getuid').mockReturnValue(user)
    expect(browserArguments().includes('--no-sandbox')).toBe(expected)
  })
})
