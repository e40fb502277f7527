import { callChain, chainExpression } from './transforms/callChain.ts'
import type { Expression } from '../../../core/mapping/index.ts'
import type { ProjectMethod, RuleView, TargetPlace } from '../../../core/project/index.ts'
import { ConstantField } from './ConstantField.tsx'
import { BranchTable } from './conditions/BranchTable.tsx'
import { ReductionField } from './loops/ReductionField.tsx'
import { TransformChips } from './transforms/TransformChips.tsx'
import { useRuleEdit } from './useRuleEdit.ts'
import { ValueField } from './ValueField.tsx'

export interface ValueSectionProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView | undefined
}

/** A value as text, as the calls made on it, and as the branches that it is chosen from. */
export function ValueSection({ method, place, view }: ValueSectionProps) {
  const { setValue } = useRuleEdit(method, place)
  const expression = view?.value?.expression
  if (view === undefined || expression === undefined) return <ValueField method={method} place={place} view={view} />
  const chain = callChain(expression)
  const setBase = (base: Expression): void => void setValue(chainExpression({ ...chain, base }))
  return (
    <>
      <ValueField method={method} place={place} view={view} />
      {expression.kind === 'literal' ? (
        <ConstantField method={method} place={place} view={view} json={expression.json} />
      ) : null}
      <TransformChips method={method} place={place} view={view} chain={chain} />
      <ReductionField method={method} place={place} view={view} expression={expression} />
      {chain.base.kind === 'choose' ? (
        <BranchTable method={method} place={place} choose={chain.base} onChange={setBase} />
      ) : null}
    </>
  )
}
