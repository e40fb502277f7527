import { Trash2 } from 'lucide-react'
import { drawingOf, type ProjectMethod, type RuleView, type TargetPlace } from '../../../core/project/index.ts'
import { Button } from '../../ui/index.ts'
import { useRuleEdit } from './useRuleEdit.ts'
import styles from './RulePanel.module.css'

interface RuleSwitchProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
}

/** Whether the rule is in force, and its removal. */
export function RuleSwitch({ method, place, view }: RuleSwitchProps) {
  const { run } = useRuleEdit(method, place)
  const isOn = !view.disabled
  return (
    <div className={styles['row']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={() => void run({ type: 'disableRule', ...drawingOf(method), rule: view.rule, disabled: isOn })}
        />
        {isOn ? 'In force' : 'Switched off: nothing is sent'}
      </label>
      <Button
        look="quiet"
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        onClick={() => void run({ type: 'removeRule', ...drawingOf(method), place })}
      >
        Remove
      </Button>
    </div>
  )
}
