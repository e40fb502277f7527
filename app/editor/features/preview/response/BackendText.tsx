import { useMemo } from 'react'
import type { SampleResponse } from '../../../../core/project/index.ts'
import { responseHeadRows } from '../previewRows.ts'
import { RawMessage } from '../RawMessage.tsx'
import { responseStretches } from './responseStretches.ts'
import styles from './response.module.css'

const untraced = responseStretches([])
const nothing = (): boolean => false
const ignore = (): void => undefined

/** The backend's answer as it comes, before API Gateway makes anything of it. */
export function BackendText({ backend }: { readonly backend: SampleResponse }) {
  const head = useMemo(() => {
    const headers = backend.headers.map(({ name, value }) => [name, value] as const)
    return responseHeadRows({ status: backend.status, headers })
  }, [backend])
  return (
    <div className={styles['backendText']}>
      <RawMessage
        label="Raw backend response"
        head={head}
        body={backend.body}
        none="The backend sends no body."
        stretches={untraced}
        isLit={nothing}
        chosen={undefined}
        onHover={ignore}
        onChoose={ignore}
      />
    </div>
  )
}
