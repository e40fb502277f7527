import type { NodeConstruct } from '../compile/construct.ts'
import { refuse } from '../compile/place.ts'
import { notYet } from '../compile/refusal.ts'
import type { RawNode } from '../model.ts'

export const raw: NodeConstruct<RawNode> = {
  compile: (_, place) => refuse(place, notYet('kept Velocity')),
}
