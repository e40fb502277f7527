import type { CheckCases } from '../../vtl/index.ts'

export const rawBodyCases: CheckCases = {
  found: [
    { template: '{"body": $input.body}', at: '$input.body', fixed: `{"body": $input.json('$')}` },
    {
      template: '{"body": "$input.body"}',
      at: '$input.body',
      fixed: `{"body": "$util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")"}`,
    },
    { template: '#set($b = $input.body){"body": $b}', at: '$b' },
  ],
  clean: [
    '$input.body',
    'Action=SendMessage&MessageBody=$input.body',
    '{"body": "$util.base64Encode($input.body)"}',
    '{"n": $input.body.length()}',
  ],
}
