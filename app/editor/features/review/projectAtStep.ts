import type { Project } from '../../../core/project/index.ts'
import { type EditorState, undoHistory } from '../../state/index.ts'

/** The project as it was when that many steps of the session had been done; nothing on screen changes. */
export function projectAtStep({ project, history }: Pick<EditorState, 'project' | 'history'>, count: number): Project {
  let at = { project, history }
  while (at.history.past.length > count) {
    const back = undoHistory(at.project, at.history)
    if (back === undefined) break
    at = back
  }
  return at.project
}
