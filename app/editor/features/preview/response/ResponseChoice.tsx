import type { ProjectMethod } from '../../../../core/project/index.ts'
import type { ExchangeReport } from '../../../../workers/methodsWorker.ts'
import { selectDrawn, useEditor, useEditorActions } from '../../../state/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './response.module.css'

export interface ResponseChoiceProps {
  readonly method: ProjectMethod
  readonly report: ExchangeReport
}

/** Which response answered, and why: the integration response that was chosen, or API Gateway's own. */
export function ResponseChoice({ method, report }: ResponseChoiceProps) {
  const { openDialog, showDrawing } = useEditorActions()
  const drawn = useEditor(selectDrawn)
  const { outcome, integrationResponse } = report
  if (outcome.kind === 'gatewayResponse') {
    const whose = outcome.gatewayResponse === undefined ? 'API Gateway’s own' : 'as this API answers it'
    return (
      <section role="alert" aria-label="Gateway response" className={styles['gateway']}>
        <div className={styles['bar']}>
          <strong>
            {outcome.methodResponse.status} {outcome.type}
          </strong>
          <span className={styles['whose']}>{whose}</span>
          <Button look="quiet" onClick={() => openDialog('gateway-responses')}>
            Edit
          </Button>
        </div>
        <p>{whyOf(outcome)}</p>
      </section>
    )
  }
  const chosen = method.integrationResponses.find(({ id }) => id === integrationResponse)
  const decisions = outcome.trace.filter(({ stage }) => stage === 'selection')
  const inherited = chosen === undefined && integrationResponse !== undefined
  return (
    <section aria-label="Integration response" className={styles['choice']}>
      <div className={styles['bar']}>
        <strong>{titleOf(chosen, inherited)}</strong>
        <span className={styles['buttons']}>
          {chosen === undefined || chosen.id === drawn?.response?.id ? null : (
            <Button look="quiet" onClick={() => showDrawing('response', chosen.id)}>
              Draw it
            </Button>
          )}
          <Button look="quiet" onClick={() => openDialog('responses')}>
            Edit responses
          </Button>
        </span>
      </div>
      {decisions.map(({ sentence, unverified }) => (
        <p key={sentence}>
          {sentence} {unverified === true ? <em className={styles['unverified']}>unverified on AWS</em> : null}
        </p>
      ))}
    </section>
  )
}

function titleOf(chosen: ProjectMethod['integrationResponses'][number] | undefined, inherited: boolean): string {
  if (inherited) return 'Integration response of the API’s defaults'
  if (chosen === undefined) return 'Passed on as the backend gave it'
  const { statusCode, selectionPattern = '' } = chosen
  return `Integration response ${statusCode}${selectionPattern === '' ? ', the default' : ` for ${selectionPattern}`}`
}

/** The diagnostic that says why, or the last thing that was decided before the answer was printed. */
function whyOf({
  diagnostics,
  trace,
}: Extract<ExchangeReport['outcome'], { readonly kind: 'gatewayResponse' }>): string {
  const error = diagnostics.find(({ severity }) => severity === 'error')
  const decision = trace.findLast(({ stage }) => stage !== 'gateway-response') ?? trace.at(-1)
  return error?.message ?? decision?.sentence ?? ''
}
