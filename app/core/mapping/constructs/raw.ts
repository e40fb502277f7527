import { always } from '../compile/condition.ts'
import type { NodeConstruct } from '../compile/construct.ts'
import { readKept } from '../compile/kept.ts'
import type { RawNode } from '../model.ts'

/** Kept Velocity in place of a value. It is for whoever wrote it to print one. */
export const raw: NodeConstruct<RawNode> = {
  compile(node, place) {
    const kept = readKept(node.vtl, place)
    return kept && { when: always, before: [], inside: [], pieces: [kept.text] }
  },
}
