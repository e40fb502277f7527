import type { ContentHandling } from '../../../core/apigateway/index.ts'
import type { CommandResult, ProjectIntegrationResponse, ProjectMethod } from '../../../core/project/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { SelectField } from '../../ui/index.ts'
import { BackendShape } from './BackendShape.tsx'
import { HeaderMappings } from './HeaderMappings.tsx'
import { patternMatch } from './patternMatch.ts'
import { ResponseTemplates } from './ResponseTemplates.tsx'
import styles from './response.module.css'

export interface ResponseFieldsProps {
  readonly method: ProjectMethod
  readonly response: ProjectIntegrationResponse
}

const handlings: readonly { readonly value: ContentHandling | 'none'; readonly text: string }[] = [
  { value: 'none', text: 'pass as it comes' },
  { value: 'CONVERT_TO_TEXT', text: 'convert to text (base64)' },
  { value: 'CONVERT_TO_BINARY', text: 'convert to binary' },
]

/** One integration response: when it answers, and what the client then gets. */
export function ResponseFields({ method, response }: ResponseFieldsProps) {
  const { dispatch } = useEditorActions()
  const backend = useEditor(selectTestCase)?.backend
  const set = { type: 'setIntegrationResponse', method: method.id, response: response.id } as const
  const { selectionPattern = '', contentHandling = 'none' } = response
  const match = patternMatch(method.integration, selectionPattern, backend)
  const applyPattern = (text: string): CommandResult => {
    const { problem } = patternMatch(method.integration, text, backend)
    if (problem === undefined) return dispatch({ ...set, selectionPattern: text })
    const at = { kind: 'pointer', pointer: '/selectionPattern' } as const
    const code = 'editor/no-pattern'
    return { kind: 'refused', diagnostics: [{ code, severity: 'error', at, message: problem }] }
  }
  return (
    <>
      <div className={styles['when']}>
        <CommitField
          label="Status"
          value={response.statusCode}
          apply={(statusCode) => dispatch({ ...set, statusCode })}
        />
        <CommitField
          label="Selection pattern"
          placeholder="empty: the default; else a Java regex"
          value={selectionPattern}
          apply={applyPattern}
        />
        <SelectField
          label="Content handling"
          value={contentHandling}
          options={handlings}
          onValue={(value) => void dispatch({ ...set, contentHandling: value === 'none' ? '' : value })}
        />
      </div>
      {match.words === undefined ? null : (
        <p role="status" className={styles['match']} data-matches={match.matches}>
          {match.words}
        </p>
      )}
      <BackendShape method={method} response={response} />
      <HeaderMappings method={method} response={response} />
      <ResponseTemplates method={method} response={response} />
    </>
  )
}
