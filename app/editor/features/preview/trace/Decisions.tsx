import type { TraceStep } from '../../../../core/apigateway/index.ts'
import { groupSteps, stageNames } from './groupSteps.ts'
import styles from './trace.module.css'

const unverified =
  'The likeliest that is known of API Gateway, from an emulator or by inference: nobody has seen AWS itself do it.'

/** Every decision on the way in plain sentences, those of one stage together. */
export function Decisions({ trace }: { readonly trace: readonly TraceStep[] }) {
  return (
    <>
      <ol aria-label="Decisions">
        {groupSteps(trace).map(({ stage, steps }, index) => (
          <li key={index} className={styles['stage']}>
            <h3>{stageNames[stage]}</h3>
            {steps.map(({ sentence, unverified: isUnverified }, at) => (
              <p key={at}>
                {sentence}
                {isUnverified === true ? (
                  <em className={styles['unverified']} title={unverified}>
                    unverified on AWS
                  </em>
                ) : null}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {trace.some((step) => step.unverified === true) ? (
        <p className={styles['note']}>
          “Unverified on AWS”: {unverified.charAt(0).toLowerCase() + unverified.slice(1)}
        </p>
      ) : null}
    </>
  )
}
