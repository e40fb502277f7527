import { type SubmitEvent, useState } from 'react'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'

/** Asks for the API's name. */
export function RenameApi({ onClose }: { readonly onClose: () => void }) {
  const stored = useEditor((state) => state.project.api.name)
  const { dispatch } = useEditorActions()
  const [name, setName] = useState(stored)
  const [problem, setProblem] = useState<string>()
  const rename = (event: SubmitEvent): void => {
    event.preventDefault()
    const outcome = dispatch({ type: 'setApi', name })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    onClose()
  }
  return (
    <Dialog title="Rename the API" open onClose={onClose}>
      <form onSubmit={rename} aria-label="Name of the API">
        <TextField label="Name" value={name} problem={problem} onValue={setName} />
        <p style={{ paddingTop: 12, textAlign: 'right' }}>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            Rename
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
