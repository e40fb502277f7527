import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectJsonSchema } from './projectSchema.ts'

describe('public/schema/project.schema.json', () => {
  it('is the schema of the model; `node scripts/schema.mjs` writes it', () => {
    const published = new URL('../../../../public/schema/project.schema.json', import.meta.url)
    expect(readFileSync(published, 'utf8')).toBe(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`)
  })
})
