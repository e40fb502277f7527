/** A template that is timed by itself, by velocityjs and by Java's Velocity. */
export interface EngineCase {
  readonly name: string
  readonly template: string
  readonly body: string
  /** `parse`: reading the template alone. */
  readonly timed: 'parse' | 'parse and render'
  /** How many times as fast as each of the others it is to be; a baseline without a number is for orientation. */
  readonly toReach: { readonly json?: number; readonly velocityjs?: number; readonly jvm?: number }
}

const fields = Array.from({ length: 10 }, (_, i) => `f${i}`)
const rows = Array.from({ length: 1000 }, (_, i) => Object.fromEntries(fields.map((name) => [name, `${name} of ${i}`])))

const smallTemplate = `{${fields.map((name) => `"${name}": $input.json('$.${name}')`).join(', ')}}`
const smallBody = JSON.stringify(Object.fromEntries(fields.map((name, i) => [name, `value ${i}`])))
const loopTemplate = `#set($rows = $input.path('$'))[#foreach($row in $rows){${fields
  .map((name) => `"${name}": "$util.escapeJavaScript($row.${name})"`)
  .join(', ')}}#if($foreach.hasNext),#end#end]`
const longTemplate = Array.from(
  { length: 2000 },
  (_, i) => `#if($a == ${i})"f${i}": "$input.params('p${i}')",#end`,
).join('\n')

/** The budgets' four cases of the engine. */
export const engineCases: readonly EngineCase[] = [
  {
    name: 'a template of 2,000 lines',
    template: longTemplate,
    body: '{}',
    timed: 'parse',
    toReach: { velocityjs: 40, jvm: 3 },
  },
  {
    name: 'a small template of ten fields',
    template: smallTemplate,
    body: smallBody,
    timed: 'parse and render',
    toReach: { velocityjs: 10, jvm: 5 },
  },
  {
    name: '#foreach over 1,000 rows of ten fields',
    template: loopTemplate,
    body: JSON.stringify(rows),
    timed: 'parse and render',
    toReach: { velocityjs: 4, json: 0.5 },
  },
  {
    name: "a body of 1 MB through $input.json('$')",
    template: "$input.json('$')",
    body: JSON.stringify(Array.from({ length: 6 }, () => rows)),
    timed: 'parse and render',
    toReach: { jvm: 2 },
  },
]
