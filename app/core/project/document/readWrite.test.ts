import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projects } from '../../testing/projects.ts'
import type { Project } from '../model.ts'
import { readProject } from './readProject.ts'
import { writeProject } from './writeProject.ts'

function read(text: string): Project | undefined {
  const outcome = readProject(text)
  return outcome.kind === 'project' ? outcome.project : undefined
}

describe('the project file', () => {
  it('is the same after reading and writing, and the project after writing and reading', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const text = writeProject(project)
        const back = read(text)
        expect(back && writeProject(back)).toBe(text)
        expect(back && read(writeProject(back))).toEqual(back)
      }),
    )
  })
})
