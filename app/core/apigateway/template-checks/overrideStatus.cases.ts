import type { CheckCases } from '../../vtl/index.ts'

export const overrideStatusCases: CheckCases = {
  found: [
    { template: "#set($context.responseOverride.status = 'abc')", at: "'abc'" },
    { template: '#set($context.responseOverride.status = 700)', at: '700' },
    { template: "#set($context['responseOverride'].status = 20.5)", at: '20.5' },
  ],
  clean: [
    '#set($context.responseOverride.status = 404)',
    "#set($context.responseOverride.status = '404')",
    "#set($context.responseOverride.status = $input.path('$.status'))",
  ],
}
