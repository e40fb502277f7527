import { nodesOf, type ForeachNode, type Finding, type Statement, type VtlNode, visit } from '../../vtl/index.ts'
import { jsonOutput } from './printed.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `[#foreach(…){…}#end]`, `[#foreach(…){…},#end]`: no comma between the items, or one behind the last. */
export const loopComma: GatewayCheck = {
  code: 'apigateway/loop-comma',
  severity: 'warning',
  docs: 'docs/checks/apigateway-loop-comma.md',
  title: 'Items of a loop without their commas',
  run(template) {
    if (!jsonOutput(template).isJson) return []
    const bodies = [template.parsed.root, ...nodesOf(template, 'block')].map(({ body }) => body)
    return bodies.flatMap((body) =>
      body.flatMap((statement, index) =>
        statement.kind === 'foreach' && !mayEndEarly(statement)
          ? (findingOf(statement, edge(body, index - 1, -1), edge(body, index + 1, 1)) ?? [])
          : [],
      ),
    )
  },
}

function findingOf(loop: ForeachNode, before: string, after: string): Finding | undefined {
  const own = loop.body.body
  const first = edge(own, 0, 1)
  const last = edge(own, own.length - 1, -1)
  const range = { start: loop.range.start, end: loop.body.range.start }
  if (last === ',' && /[\]}]/.test(after)) {
    const message = 'Each item of this loop prints a comma, the last too: the JSON ends in one.'
    return { range, message, hint: 'Print it by #if($foreach.hasNext),#end.' }
  }
  if (first === ',' && /[[{]/.test(before)) {
    const message = 'Each item of this loop prints a comma before it, the first too.'
    return { range, message, hint: 'Print it behind the item by #if($foreach.hasNext),#end.' }
  }
  if (!/[[{]/.test(before) || !/[\]}]/.test(after) || !/[[{"]/.test(first) || !/[\]}"]/.test(last)) return undefined
  const message = 'Nothing prints a comma between the items of this loop.'
  return { range, message, hint: 'Print #if($foreach.hasNext),#end at the end of the loop’s body.' }
}

/**
 * The first character from the statement at `from` on that prints for sure and is no blank, or going back the last; ''
 * where a statement that may print comes before it.
 */
function edge(body: readonly Statement[], from: number, step: 1 | -1): string {
  for (let index = from; ; index += step) {
    const statement = body[index]
    if (statement?.kind === 'set' || statement?.kind === 'comment') continue
    if (statement?.kind !== 'text') return ''
    const text = statement.printed.trim()
    if (text !== '') return text.at(step === 1 ? 0 : -1) ?? ''
  }
}

function mayEndEarly(loop: ForeachNode): boolean {
  let found = false
  visit(loop.body, (node: VtlNode) => {
    found ||= node.kind === 'break' || node.kind === 'stop'
  })
  return found
}
