import type { CheckCases } from '../../vtl/index.ts'

export const printedContextMapCases: CheckCases = {
  found: [
    { template: '{"a": "$context.identity"}', at: '$context.identity' },
    { template: "$context['identity'].clientCert", at: "$context['identity'].clientCert" },
    { template: '"$context.authorizer.claims"', at: '$context.authorizer.claims' },
  ],
  clean: [
    '#if("$context.identity" == "")a#end',
    '$context.identity.sourceIp',
    '$context.authorizer.claims.sub',
    '$context.authorizer.key',
    '#set($i = $context.identity)$i.sourceIp',
    '$context.identity.keySet()',
    '#foreach($v in $context.identity)$v#end',
  ],
}
