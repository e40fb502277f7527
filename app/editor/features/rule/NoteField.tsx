import { useState } from 'react'
import { drawingOf, type ProjectMethod, type RuleView } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { TextArea } from '../../ui/index.ts'

/** A note is read beside its rule. Characters. */
const longestNote = 10_000

/** A comment on the rule, for whoever reads the drawing next; it is kept in the project and sent nowhere. */
export function NoteField({ method, view }: { readonly method: ProjectMethod; readonly view: RuleView }) {
  const { dispatch } = useEditorActions()
  const stored = view.note ?? ''
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>()
  const of = `${view.rule} ${stored}`
  const text = draft?.of === of ? draft.text : stored
  return (
    <TextArea
      label="Note"
      longest={longestNote}
      rows={text === '' ? 1 : 2}
      placeholder="Why it is mapped like this"
      value={text}
      onValue={(next) => setDraft({ of, text: next })}
      onBlur={() => {
        if (text !== stored) dispatch({ type: 'setNote', ...drawingOf(method), rule: view.rule, note: text })
      }}
    />
  )
}
