import type { CheckCases } from '../../vtl/index.ts'

export const unclosedJsonStringCases: CheckCases = {
  found: [
    { template: '{"a": "x}', at: '"' },
    { template: '{"a": #if(true)"x#else"y#end}', at: '"' },
    { template: `{"a": "#if(true)\\"#end}`, at: '"' },
  ],
  clean: [
    '{"a": #if(true)"x"#else"y"#end}',
    '{"a": #if(true)"x#{else}1#end}',
    `{"a": "\\""}`,
    'He said "x',
    '{"a": "#if(true)x"#{else}y"#end}',
  ],
}
