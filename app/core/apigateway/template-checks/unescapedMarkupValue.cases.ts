import type { CheckCases } from '../../vtl/index.ts'

export const unescapedMarkupValueCases: CheckCases = {
  found: [
    {
      template: "<id>$input.params('id')</id>",
      at: "$input.params('id')",
      fixed: '<id>$input.params(\'id\').replaceAll("&", "&amp;").replaceAll("<", "&lt;")</id>',
    },
    { template: '<?xml version="1.0"?><a>$input.path(\'$.a\')</a>', at: "$input.path('$.a')" },
  ],
  clean: [
    '<id>$context.requestId</id>',
    '{"a": "<b>"}',
    "<html>$input.path('$.n').size()</html>",
    '<id>$input.params(\'id\').replaceAll("[^0-9]", "")</id>',
    '<a>$input.body</a>',
  ],
}
