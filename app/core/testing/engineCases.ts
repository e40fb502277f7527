import { parseJson } from '../json/index.ts'

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

/** As a project's file gives it: what is put together of others stays in parts inside V8, and every look at it costs more. */
function asRead(text: string): string {
  const { root } = parseJson(JSON.stringify(text))
  return typeof root === 'string' ? root : text
}

const smallTemplate = asRead(`{${fields.map((name) => `"${name}": $input.json('$.${name}')`).join(', ')}}`)
const smallBody = JSON.stringify(Object.fromEntries(fields.map((name, i) => [name, `value ${i}`])))
const loopTemplate = asRead(
  `#set($rows = $input.path('$'))[#foreach($row in $rows){${fields
    .map((name) => `"${name}": "$util.escapeJavaScript($row.${name})"`)
    .join(', ')}}#if($foreach.hasNext),#end#end]`,
)

function templateOf(lines: number): string {
  const each = Array.from({ length: lines }, (_, i) => `#if($a == ${i})"f${i}": "$input.params('p${i}')",#end`)
  return asRead(each.join('\n'))
}

/** The budgets' four cases of the engine. */
export const engineCases: readonly EngineCase[] = [
  {
    name: 'a template of 2,000 lines',
    template: templateOf(2000),
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

/** One thing at a size, four times and sixteen times that. */
export interface ScaledCase {
  /** Ends in `by the …`, what is counted. */
  readonly name: string
  readonly sizes: readonly number[]
  readonly timed: EngineCase['timed'] | 'parse and render, traced'
  readonly make: (size: number) => Pick<EngineCase, 'template' | 'body'>
}

const members = Array.from({ length: 16_000 }, (_, i) => [`m${i}`, i] as const)

const rowsOf = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, i) => rows[i % rows.length] ?? {})

/** Lines of a template: 13 to 210 kB, where API Gateway takes 300. */
const lineCounts = [250, 1000, 4000]
/** Rows of a body: 64 kB to 1 MB. */
const rowCounts = [375, 1500, 6000]
/** To 10 MB, as much as API Gateway takes. */
const manyRows = [3750, 15_000, 60_000]

/** Where cost must grow no faster than the template or the body. */
export const scaledCases: readonly ScaledCase[] = [
  {
    name: 'parsing a template, by the line',
    sizes: lineCounts,
    timed: 'parse',
    make: (lines) => ({ template: templateOf(lines), body: '{}' }),
  },
  {
    name: 'parsing and rendering a template, by the line',
    sizes: lineCounts,
    timed: 'parse and render',
    make: (lines) => ({ template: templateOf(lines), body: '{}' }),
  },
  {
    name: "rows through $input.json('$'), by the row",
    sizes: manyRows,
    timed: 'parse and render',
    make: (count) => ({ template: "$input.json('$')", body: JSON.stringify(rowsOf(count)) }),
  },
  {
    name: "rows with blanks through $input.json('$'), by the row",
    sizes: manyRows,
    timed: 'parse and render',
    make: (count) => ({ template: "$input.json('$')", body: JSON.stringify(rowsOf(count), null, 1) }),
  },
  {
    name: "rows through $input.json('$') with provenance, by the row",
    sizes: rowCounts,
    timed: 'parse and render, traced',
    make: (count) => ({ template: "$input.json('$')", body: JSON.stringify(rowsOf(count)) }),
  },
  {
    name: "an object through $input.json('$'), by the member",
    sizes: [1000, 4000, 16_000],
    timed: 'parse and render',
    make: (count) => ({
      template: "$input.json('$')",
      body: JSON.stringify(Object.fromEntries(members.slice(0, count))),
    }),
  },
  {
    name: 'a text that a loop adds to, with provenance, by the row',
    sizes: [60, 240, 960],
    timed: 'parse and render, traced',
    make: (count) => ({
      template: "#set($s = '')#foreach($r in $input.path('$'))#set($s = \"$s,$r.f0\")#end$s",
      body: JSON.stringify(rows.slice(0, count)),
    }),
  },
]
