import { describe, expect, it } from 'vitest'
import { createProject, exampleProject, writeProject } from '../../core/project/index.ts'
import { openLastProject } from './openProject.ts'
import { createPageRepository } from './pageRepository.ts'

const newId = (): string => 'new'

async function stored(text: string) {
  const repository = createPageRepository()
  await repository.saveSnapshot({ id: 'kept', name: 'Kept', text, savedAt: 0 })
  return repository
}

describe('openLastProject', () => {
  it('opens the example on the first run', async () => {
    const opened = await openLastProject({ repository: createPageRepository(), newId })
    expect(opened).toEqual({
      projectId: 'new',
      project: exampleProject(),
      readOnly: undefined,
      stored: false,
      firstRun: true,
      problem: undefined,
    })
  })

  it('begins with the project it is given where nothing is stored, and welcomes nobody', async () => {
    const initial = createProject('Given')
    const opened = await openLastProject({ repository: createPageRepository(), newId, initial })
    expect(opened).toMatchObject({ project: initial, firstRun: false, stored: false })
  })

  it('opens what was open last, whatever it is given', async () => {
    const repository = await stored(writeProject(createProject('Kept')))
    const opened = await openLastProject({ repository, newId, initial: createProject('Given') })
    expect(opened).toMatchObject({ projectId: 'kept', stored: true, firstRun: false })
    expect(opened.project.api.name).toBe('Kept')
  })

  it('shows the example in place of a text that is no project, says why, and leaves the text', async () => {
    const repository = await stored('{"version": 1, ')
    const opened = await openLastProject({ repository, newId })
    expect(opened).toMatchObject({ projectId: 'new', stored: false, firstRun: false, project: exampleProject() })
    expect(opened.problem).toMatch(/^“Kept” could not be opened: .*It stays in storage\.$/)
    expect((await repository.load('kept'))?.text).toBe('{"version": 1, ')
  })

  it('opens a project of a newer version read-only', async () => {
    const newer = writeProject(createProject('Kept')).replace('"version": 1', '"version": 99')
    const opened = await openLastProject({ repository: await stored(newer), newId })
    expect(opened.readOnly).toContain('newer version (99)')
  })

  it('rejects where storage cannot be read', async () => {
    const repository = { ...createPageRepository(), lastOpened: () => Promise.reject(new Error('Storage is blocked.')) }
    await expect(openLastProject({ repository, newId })).rejects.toThrow('Storage is blocked.')
  })
})
