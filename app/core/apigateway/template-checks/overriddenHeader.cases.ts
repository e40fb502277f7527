import type { CheckCases } from '../../vtl/index.ts'

export const overriddenHeaderCases: CheckCases = {
  found: [
    {
      template: "#set($context.requestOverride.header.Content-Length = '1')",
      at: '$context.requestOverride.header.Content-Length',
    },
    { template: "#set($context.requestOverride.header['via'] = 'x')", at: "$context.requestOverride.header['via']" },
  ],
  clean: [
    "#set($context.requestOverride.header.Content-Type = 'x')",
    "#set($context.responseOverride.header.Content-Length = '1')",
    "#set($context.requestOverride.querystring.Via = '1')",
  ],
}
