import { useCallback, useRef, useState } from 'react'
import type { Progress } from '../../../workers/index.ts'
import { randomId, runDocuments } from '../../data/index.ts'
import { type Notice, useEditorActions } from '../../state/index.ts'
import { readAnswer } from './readAnswer.ts'

/** A larger file is refused before it is read: it could only fail later, and slower. Bytes. */
export const largestFile = 60 * 1024 * 1024

export interface Importing {
  readonly name: string
  readonly progress: Progress
}

export interface ImportControls {
  readonly importing: Importing | undefined
  /** Opens what a text holds as a new project; a text that cannot be read changes nothing and says why. */
  readonly importText: (name: string, text: string) => Promise<boolean>
  readonly importFile: (file: File) => Promise<boolean>
  readonly cancel: () => void
}

/** Reads documents into projects, off the main thread, with progress and a way to stop; `notify` tells how it went. */
export function useImport(notify: (notice: Omit<Notice, 'serial'>) => void): ImportControls {
  const { openProject, closeDialog } = useEditorActions()
  const [importing, setImporting] = useState<Importing>()
  const abort = useRef<AbortController>(undefined)
  const importText = useCallback(
    async (name: string, text: string): Promise<boolean> => {
      abort.current = new AbortController()
      const { signal } = abort.current
      setImporting({ name, progress: { step: 'Starting', share: 0 } })
      try {
        const answer = await runDocuments(
          { type: 'import', name, text },
          { signal, onProgress: (progress) => setImporting({ name, progress }) },
        )
        const { notice, opened } = readAnswer(name, text, answer)
        notify(notice)
        if (opened === undefined) return false
        openProject(randomId(), opened.project, opened.readOnly)
        closeDialog()
        return true
      } catch (error) {
        // Cancelled, timed out or ended: the message says which, and nothing was changed.
        notify({ tone: 'bad', text: `${name}: ${error instanceof Error ? error.message : String(error)}` })
        return false
      } finally {
        setImporting(undefined)
      }
    },
    [openProject, notify, closeDialog],
  )
  const importFile = useCallback(
    async (file: File): Promise<boolean> => {
      if (file.size > largestFile) {
        const megabytes = Math.round(file.size / 1024 / 1024)
        notify({
          tone: 'bad',
          text: `${file.name} has ${megabytes} MB; files of up to ${largestFile / 1024 / 1024} MB can be read.`,
        })
        return false
      }
      let text: string
      try {
        text = await file.text()
      } catch {
        // What a browser gives for a folder, and for a file that has gone since it was chosen.
        notify({ tone: 'bad', text: `${file.name} could not be read. A folder has no text: choose a file in it.` })
        return false
      }
      return importText(file.name, text)
    },
    [importText, notify],
  )
  return { importing, importText, importFile, cancel: () => abort.current?.abort() }
}
