import { useMemo } from 'react'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { usePreviewPart } from './usePreview.ts'

export interface Problems {
  /** Of the chosen method: what the badges count. */
  readonly method: readonly Diagnostic[]
  /** Of the API around it, such as a model whose name AWS refuses. */
  readonly api: readonly Diagnostic[]
}

const noProblems: readonly Diagnostic[] = []
const order = { error: 0, warning: 1, info: 2, hint: 3 } as const

function ofApi({ at }: Diagnostic): boolean {
  return at.kind === 'pointer' && at.method === undefined
}

/** What is wrong, worst first; hints are suggestions and no problems. */
export function useProblems(): Problems {
  const problems = usePreviewPart((state) => state.preview?.problems) ?? noProblems
  return useMemo(() => {
    const shown = problems
      .filter(({ severity }) => severity !== 'hint')
      .sort((a, b) => order[a.severity] - order[b.severity])
    return { method: shown.filter((problem) => !ofApi(problem)), api: shown.filter(ofApi) }
  }, [problems])
}
