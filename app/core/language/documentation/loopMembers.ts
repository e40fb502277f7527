import type { MemberDocumentation } from './member.ts'

/** `$foreach` inside of a loop. Recorded on AWS but for `parent` and `topmost` (api-gateway facts 3.3). */
export const loopMembers: readonly MemberDocumentation[] = [
  { name: 'index', signature: 'index', type: 'Integer', text: 'How many items came before: 0 for the first.' },
  { name: 'count', signature: 'count', type: 'Integer', text: 'The item’s number: 1 for the first.' },
  {
    name: 'hasNext',
    signature: 'hasNext',
    type: 'Boolean',
    text: 'Whether another item follows.',
    example: '#if($foreach.hasNext),#end',
  },
  { name: 'first', signature: 'first', type: 'Boolean', text: 'Whether this is the first item.' },
  { name: 'last', signature: 'last', type: 'Boolean', text: 'Whether this is the last item.' },
  { name: 'parent', signature: 'parent', type: 'Foreach', text: 'The loop around this one.', unverified: true },
  { name: 'topmost', signature: 'topmost', type: 'Foreach', text: 'The outermost loop.', unverified: true },
]
