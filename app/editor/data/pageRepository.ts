import type { ProjectRepository, StoredProject } from './projectRepository.ts'

/** Takes the text of a project's file; rejects with an Error whose message a person can read. */
type SaveText = (text: string) => void | Promise<void>

/**
 * Projects that live as long as the page. `save` gets each text that would be stored: where the page that holds the
 * editor keeps its project, "Saved" means that it did.
 */
export function createPageRepository(save?: SaveText): ProjectRepository {
  const projects = new Map<string, StoredProject>()
  let last: string | undefined
  return {
    list: async () => [...projects.values()].map(({ id, name, savedAt }) => ({ id, name, savedAt })).toReversed(),
    load: async (id) => projects.get(id),
    lastOpened: async () => last,
    async saveSnapshot({ id, name, text, savedAt }) {
      await save?.(text)
      // The newest stands last.
      projects.delete(id)
      projects.set(id, { id, name, text, savedAt, journal: [] })
      last = id
    },
    async appendJournal(id, patches) {
      const project = projects.get(id)
      if (project !== undefined) projects.set(id, { ...project, journal: [...project.journal, patches] })
    },
    async remove(id) {
      projects.delete(id)
    },
  }
}
