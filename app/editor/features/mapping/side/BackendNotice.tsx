import { answerFor, type DrawnMethod, type ProjectMethod } from '../../../../core/project/index.ts'
import { selectApi, selectMethod, selectTestCase, useEditor, useEditorActions } from '../../../state/index.ts'
import { Button, EmptyState } from '../../../ui/index.ts'

/** What to do while nobody knows what the backend answers, or the chosen sample's answer is not for this response. */
export function BackendNotice({ drawn }: { readonly drawn: DrawnMethod }) {
  const method = useEditor(selectMethod)
  const sample = useEditor(selectTestCase)
  const { selectTestCase: choose } = useEditorActions()
  if (drawn.response === undefined || method === undefined || method.integration.type === 'MOCK') return null
  const { samples } = drawn.response
  if (sample !== undefined && samples.includes(sample.id)) return null
  const fitting = method.testCases.find(({ id }) => samples.includes(id))
  if (fitting === undefined) return <NoAnswer method={method} drawn={drawn} />
  return (
    <EmptyState title="This sample’s backend answers otherwise">
      <p>Another response takes its answer, so that nothing here has a value in it.</p>
      <Button onClick={() => choose(fitting.id)}>Use the sample “{fitting.name}”</Button>
    </EmptyState>
  )
}

/** A sample that has no answer yet gets one; beside one that has another, a new sample is made. */
function NoAnswer({ method, drawn }: { readonly method: ProjectMethod; readonly drawn: DrawnMethod }) {
  const api = useEditor(selectApi)
  const sample = useEditor(selectTestCase)
  const { dispatch, notify, openDialog, selectTestCase: choose } = useEditorActions()
  const give = (): void => {
    if (drawn.response === undefined) return
    const backend = answerFor({ api }, method, drawn.response.id)
    const of = { method: method.id }
    const outcome =
      sample !== undefined && sample.backend === undefined
        ? dispatch({ type: 'updateTestCase', ...of, testCase: sample.id, to: { ...sample, backend } })
        : dispatch({
            type: 'addTestCase',
            ...of,
            name: `answered ${drawn.response.statusCode}`,
            ...(sample && { testCase: { request: sample.request, backend } }),
          })
    if (outcome.kind === 'refused') return notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? '' })
    const added = outcome.project.methods.find(({ id }) => id === method.id)?.testCases.at(-1)
    if (sample?.backend !== undefined && added !== undefined) choose(added.id)
  }
  return (
    <EmptyState title="What does the backend answer?">
      <p>No sample has an answer that this response takes. Give one, and its headers and fields are sources here.</p>
      <Button onClick={give}>Give a backend response</Button>
      <Button look="quiet" onClick={() => openDialog('responses')}>
        Give its schema
      </Button>
    </EmptyState>
  )
}
