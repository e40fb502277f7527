import type { CheckCases } from '../../vtl/index.ts'

export const unencodedFormValueCases: CheckCases = {
  found: [
    {
      template: 'Action=SendMessage&MessageBody=$input.body',
      at: '$input.body',
      fixed: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
    },
    { template: "Action=Publish&Message=$input.params('m')", at: "$input.params('m')" },
    { template: "Action=Publish&Message=$input.json('$')", at: "$input.json('$')" },
  ],
  clean: [
    'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
    'Action=SendMessage&Id=$context.requestId',
    'a = $input.body',
    "$input.params('x')",
    "#if($input.params('m') == 'on')Action=Publish&Message=$input.params('m')#end",
  ],
}
