import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../project/index.ts'
import { projects } from '../../testing/projects.ts'
import { exportOpenApi, exportOpenApiYaml } from './export.ts'
import { importOpenApi } from './import.ts'

function jsonOf(project: Project): string {
  return exportOpenApi(project)
    .files.map((file) => file.text)
    .join('')
}

function yamlOf(project: Project): string {
  return exportOpenApiYaml(project)
    .files.map((file) => file.text)
    .join('')
}

function imported(text: string): Project {
  const outcome = importOpenApi(text)
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.project
}

describe('export and import', () => {
  it('bring a project back as it was', () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(imported(jsonOf(project))).toEqual(project)
      }),
    )
  })

  it('give the same bytes again', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const text = jsonOf(project)
        expect(jsonOf(imported(text))).toBe(text)
      }),
    )
  })

  it('do so through YAML too', () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(imported(yamlOf(project))).toEqual(project)
      }),
    )
  })

  it('give the same bytes for a project whose own documents nobody wrote, imported without its drawings', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const plain = jsonOf(imported(withoutDrawings(jsonOf(project))))
        expect(jsonOf(imported(plain))).toBe(plain)
      }),
    )
  })
})

function withoutDrawings(text: string): string {
  return JSON.stringify(
    JSON.parse(text, function (this: unknown, name, value: unknown) {
      return name === 'x-patchbay' ? undefined : value
    }),
  )
}
