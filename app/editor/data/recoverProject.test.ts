import { apply, create, type Patches } from 'mutative'
import { describe, expect, it } from 'vitest'
import { exampleProject, type Project, writeProject } from '../../core/project/index.ts'
import { recoverProject } from './recoverProject.ts'

function renamed(project: Project, name: string): { readonly project: Project; readonly patches: string } {
  const [next, patches] = create(project, (draft) => void ((draft.api as { name: string }).name = name), {
    enablePatches: true,
  })
  return { project: next, patches: JSON.stringify(patches) }
}

const stored = (journal: readonly string[], text = writeProject(exampleProject())) => ({
  id: 'p',
  name: 'n',
  text,
  journal,
  savedAt: 0,
})

describe('recoverProject', () => {
  it('is the stored text with the journal on top', () => {
    const first = renamed(exampleProject(), 'one')
    const second = renamed(first.project, 'two')
    expect(recoverProject(stored([first.patches, second.patches]))).toEqual({
      kind: 'project',
      project: second.project,
    })
  })

  it('keeps what came before a change that cannot be applied, and says what is missing', () => {
    const first = renamed(exampleProject(), 'one')
    const broken = '[{"op":"replace","path":["methods",7,"nothing","here"],"value":1}]'
    expect(() => apply(exampleProject(), JSON.parse(broken) as Patches)).toThrow()
    const recovered = recoverProject(stored([first.patches, broken, first.patches]))
    expect(recovered).toEqual({
      kind: 'project',
      project: first.project,
      problem: 'The last 2 changes could not be restored.',
    })
  })

  it('says why a text is no project', () => {
    const recovered = recoverProject(stored([], '{"version": 1'))
    expect(recovered.kind).toBe('unreadable')
  })
})
