import type { CheckCases } from '../../vtl/index.ts'

export const mockWithoutStatusCases: CheckCases = {
  found: [],
  clean: ['{"a": 1}'],
}
