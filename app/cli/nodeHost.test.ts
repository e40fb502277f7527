import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNodeHost } from './nodeHost.ts'
import { readText } from './input/readText.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchbay-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})
const host = createNodeHost()
const inside = (name: string): string => join(folder, name)

describe('files of the process', () => {
  it('are read whole', async () => {
    writeFileSync(inside('a'), 'é'.repeat(100_000))
    expect(await readText(host, inside('a'))).toEqual({ kind: 'text', name: inside('a'), text: 'é'.repeat(100_000) })
  })

  it.each([
    ['none', 'does not exist'],
    ['folder', 'is a folder'],
    ['file/below', 'is in a file, not in a folder'],
    ['n'.repeat(300), 'has too long a name'],
    ['a\0b', 'has a name that no file can have'],
  ])('%s cannot be read: it %s', async (name, reason) => {
    mkdirSync(inside('folder'))
    writeFileSync(inside('file'), '')
    expect(await readText(host, inside(name))).toEqual({ kind: 'unreadable', message: `${inside(name)} ${reason}.` })
  })

  it.each([
    ['folder', 'is a folder'],
    ['none/file', 'is in a folder that does not exist'],
    ['file/below', 'is in a file, not in a folder'],
  ])('%s cannot be written: it %s', async (name, reason) => {
    mkdirSync(inside('folder'))
    writeFileSync(inside('file'), '')
    expect(await host.write(inside(name), 'x')).toEqual({ kind: 'failed', reason })
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder'])
  })

  it('are replaced as a whole, with their permissions, and leave nothing beside them', async () => {
    writeFileSync(inside('a'), 'a longer text', { mode: 0o640 })
    expect(await host.write(inside('a'), 'short')).toEqual({ kind: 'written' })
    expect(readFileSync(inside('a'), 'utf8')).toBe('short')
    expect(statSync(inside('a')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('are replaced where a link leads', async () => {
    writeFileSync(inside('a'), 'old')
    symlinkSync(inside('a'), inside('link'))
    await host.write(inside('link'), 'new')
    expect(readFileSync(inside('a'), 'utf8')).toBe('new')
    expect(lstatSync(inside('link')).isSymbolicLink()).toBe(true)
  })

  it('are put in folders that are made with those around them', async () => {
    expect(await host.makeFolder(inside('a/b'))).toEqual({ kind: 'written' })
    expect(await host.makeFolder(inside('a/b'))).toEqual({ kind: 'written' })
    writeFileSync(inside('file'), '')
    expect(await host.makeFolder(inside('file'))).toEqual({ kind: 'failed', reason: 'is a file' })
  })
})
