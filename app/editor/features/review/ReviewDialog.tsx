import { useMemo, useState } from 'react'
import { compareProjects, type Project, readProject } from '../../../core/project/index.ts'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { Dialog, EmptyState, SelectField } from '../../ui/index.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { projectAtStep } from './projectAtStep.ts'
import styles from './review.module.css'

interface Version {
  readonly name: string
  readonly project: Project
}

/** What this project has that another version of it has not: as it was opened, after any step, or in a file. */
export function ReviewDialog() {
  const project = useEditor((state) => state.project)
  const history = useEditor((state) => state.history)
  const { closeDialog } = useEditorActions()
  const [step, setStep] = useState('0')
  const [file, setFile] = useState<Version>()
  const [problem, setProblem] = useState<string>()
  const before = useMemo(
    () => file?.project ?? projectAtStep({ project, history }, Number(step)),
    [file, project, history, step],
  )
  const difference = useMemo(() => compareProjects(before, project), [before, project])
  const read = async (chosen: File): Promise<void> => {
    const outcome = readProject(await chosen.text())
    if (outcome.kind !== 'project') return setProblem(`${chosen.name} is no Patchbay project.`)
    setProblem(undefined)
    setFile({ name: chosen.name, project: outcome.project })
  }
  const steps = [
    { value: '0', text: 'As it was opened' },
    ...history.past.slice(0, -1).map(({ label }, index) => ({ value: String(index + 1), text: `After: ${label}` })),
  ]
  return (
    <Dialog title="Review changes" open wide onClose={closeDialog}>
      <div className={styles['bar']}>
        <SelectField
          label="Compare with"
          value={file === undefined ? step : 'file'}
          options={file === undefined ? steps : [...steps, { value: 'file', text: file.name }]}
          onValue={(value) => {
            if (value === 'file') return
            setFile(undefined)
            setStep(value)
          }}
        />
        <label className={styles['file']}>
          or with a file
          <input
            type="file"
            accept=".json"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (chosen !== undefined) void read(chosen)
            }}
          />
        </label>
      </div>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {difference.methods.length + difference.parts.length === 0 ? (
        <EmptyState title="Nothing differs">
          <p>Both versions say the same.</p>
        </EmptyState>
      ) : (
        <DifferenceList difference={difference} />
      )}
    </Dialog>
  )
}
