import { describe, expect, it } from 'vitest'
import { exampleProject } from '../project/index.ts'
import { detectFormat, formats, isFormatId } from './index.ts'

describe('formats', () => {
  it('are listed under their own ids', () => {
    for (const [id, format] of Object.entries(formats)) expect(format.id).toBe(id)
    expect(isFormatId('openapi-yaml')).toBe(true)
    expect(isFormatId('toString')).toBe(false)
  })

  it.each(Object.values(formats))('$id: recognises its own export, and brings the project back', (format) => {
    const project = exampleProject()
    const files = format.export?.(project).files ?? []
    expect(files.map(({ name }) => name.split('.').at(-1))).toEqual([format.extensions[0]])
    const text = files.map((file) => file.text).join('')
    expect(detectFormat(text)?.id).toBe(format.id)
    expect(format.import?.(text)).toMatchObject({ kind: 'imported', project })
  })

  it.each([
    ['{"info": {"title": "x"}, "swagger": "2.0"}', 'openapi'],
    ['# a comment\nswagger: "2.0"\n', 'openapi-yaml'],
    ["'openapi': 3.0.1\n", 'openapi-yaml'],
    ['{"openapi": "none"}', undefined],
    ['curl https://example.com', undefined],
    ['', undefined],
  ])('%j is %s', (text, id) => {
    expect(detectFormat(text)?.id).toBe(id)
  })
})
