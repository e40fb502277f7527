import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { supportsNode } from './dependencies.mjs'

describe('supportsNode', () => {
  it('reads the range that package.json declares', () => {
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(manifest).toMatchObject({ engines: { node: '^20.19.0 || ^22.12.0 || >=24' } })
  })

  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0'])('takes %s', (version) => {
    expect(supportsNode(version)).toBe(true)
  })

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0', '23.5.0'])('refuses %s', (version) => {
    expect(supportsNode(version)).toBe(false)
  })
})
