import type { CheckCases } from '../../vtl/index.ts'

export const lateOverrideCases: CheckCases = {
  found: [],
  clean: ["#set($context.requestOverride.header.X = 'a')", "#set($context.responseOverride.header.X = 'a')"],
}
