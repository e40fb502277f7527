import type {
  CommandResult,
  ProjectMethod,
  SamplePairs,
  SampleRequest,
  SampleResponse,
  TestCase,
} from '../../../core/project/index.ts'
import { BytesField, PairsEditor, useCommit } from '../../fields/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { TextArea } from '../../ui/index.ts'
import { BackendEditor } from './BackendEditor.tsx'

export interface SampleEditorProps {
  readonly method: ProjectMethod
  readonly testCase: TestCase
}

/** What the client sends in one sample. */
export function SampleEditor({ method, testCase }: SampleEditorProps) {
  const { dispatch } = useEditorActions()
  const { request } = testCase
  const setRequest = (to: SampleRequest) =>
    dispatch({
      type: 'updateTestCase',
      method: method.id,
      testCase: testCase.id,
      to: { ...testCase, request: to },
    })
  const update = (change: Partial<SampleRequest>) => setRequest({ ...request, ...change })
  const setEncoded = (isBase64Encoded: boolean) => {
    const { isBase64Encoded: _before, ...others } = request
    setRequest(isBase64Encoded ? { ...others, isBase64Encoded } : others)
  }
  const setBackend = (backend: SampleResponse | undefined): CommandResult => {
    const { backend: _before, ...others } = testCase
    const to = backend === undefined ? others : { ...others, backend }
    return dispatch({ type: 'updateTestCase', method: method.id, testCase: testCase.id, to })
  }
  const body = useCommit(request.body, (text) => update({ body: text }))
  const named = (place: 'path' | 'querystring' | 'header'): readonly string[] =>
    method.request.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name)
  return (
    <>
      <PairsEditor
        title="Path"
        pairs={withNames(request.path, named('path'))}
        fixed
        onPairs={(path) => update({ path })}
      />
      <PairsEditor
        title="Query string"
        pairs={request.query}
        suggested={named('querystring')}
        onPairs={(query) => update({ query })}
      />
      <PairsEditor
        title="Headers"
        pairs={request.headers}
        suggested={named('header')}
        onPairs={(headers) => update({ headers })}
      />
      <TextArea
        label="Body"
        rows={8}
        value={body.text}
        problem={body.problem}
        onValue={body.setText}
        onBlur={body.commit}
      />
      <BytesField isBase64Encoded={request.isBase64Encoded ?? false} onChange={setEncoded}>
        The body is base64, of bytes
      </BytesField>
      <BackendEditor testCase={testCase} onBackend={setBackend} />
    </>
  )
}

/** One pair for each name, in that order, with the values that are there. */
function withNames(pairs: SamplePairs, names: readonly string[]): SamplePairs {
  return names.map((name) => ({ name, value: pairs.find((pair) => pair.name === name)?.value ?? '' }))
}
