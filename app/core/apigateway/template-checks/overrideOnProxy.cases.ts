import type { CheckCases } from '../../vtl/index.ts'

export const overrideOnProxyCases: CheckCases = {
  found: [],
  clean: ["#set($context.requestOverride.header.X = 'a')"],
}
