import type { Statement, VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import { quoted } from './quote.ts'
import { sourceOf } from './templateFacts.ts'
import type { Finding, TemplateCheck, VelocityCheck } from './templateCheck.ts'

type Facts = Parameters<TemplateCheck<never>['run']>[0]

/** `$list.add(1)` in text prints `true` (recorded, api-gateway facts 3.4). */
export const printedResult: VelocityCheck = {
  code: 'vtl/printed-result',
  severity: 'warning',
  docs: 'docs/checks/vtl-printed-result.md',
  title: 'Result of a change that prints',
  run(template) {
    return findingsIn(template, template.parsed.root)
  },
}

function findingsIn(template: Facts, node: VtlNode): readonly Finding[] {
  // A string that interpolates is there for what it gives.
  if (node.kind === 'string') return []
  const own =
    node.kind === 'template' || node.kind === 'block' ? node.body.flatMap((one) => finding(template, one)) : []
  return [...own, ...childrenOf(node).flatMap((child) => findingsIn(template, child))]
}

function finding(template: Facts, node: Statement): readonly Finding[] {
  if (node.kind !== 'reference' || node.escaped) return []
  const last = node.members.at(-1)
  const isAdd = last?.kind === 'call' && last.name === 'add' && last.args.length === 1
  if (!isAdd || !template.definitions.has(node.name)) return []
  const source = sourceOf(template, node)
  return [
    {
      range: node.range,
      message: `${quoted(source)} prints true into the text around it.`,
      hint: 'Write it in a #set, whose line prints nothing.',
      fixes: [
        {
          title: 'Write it in a #set',
          safe: false,
          edits: [{ range: node.range, newText: `#set($added = ${source})` }],
        },
      ],
    },
  ]
}
