import type { Id } from '../../../../core/mapping/index.ts'
import type { ProjectMethod } from '../../../../core/project/index.ts'
import type { MethodHealth } from '../../../../workers/methodsWorker.ts'
import { useEditor, useEditorActions } from '../../../state/index.ts'
import { integrationLabel } from '../integrationLabel.ts'
import type { ResourceRow } from './resourceRows.ts'
import { testsOf } from './testsOf.ts'
import { MarkCell, MarkedTable, withMarks } from '../../../ui/index.ts'
import styles from './overview.module.css'

export interface ResourceTableProps {
  readonly rows: readonly ResourceRow[]
  readonly health: ReadonlyMap<Id, MethodHealth>
  /** Ids of the methods that are marked. */
  readonly marked: ReadonlySet<string>
  readonly onMarked: (marked: ReadonlySet<string>) => void
}

/** Resources indented by their depth, and on each its methods with what is known of them. */
export function ResourceTable({ rows, health, marked, onMarked }: ResourceTableProps) {
  const all = rows.flatMap(({ methods }) => methods)
  const mark = (ids: readonly string[], on: boolean): void => onMarked(withMarks(marked, ids, on))
  return (
    <MarkedTable
      caption={`${all.length} ${all.length === 1 ? 'method' : 'methods'}`}
      columns={['Method', 'Integration', 'Mappings', 'Problems', 'Tests']}
      allMarked={all.every(({ id }) => marked.has(id))}
      onMarkAll={(on) => {
        const ids = all.map(({ id }) => id)
        mark(ids, on)
      }}
    >
      {rows.map((row) => (
        <tbody key={row.path}>
          <tr>
            <th scope="rowgroup" colSpan={6} style={{ paddingLeft: 42 + row.depth * 16 }} title={row.path}>
              <code>{row.segment}</code>
            </th>
          </tr>
          {row.methods.map((method) => (
            <MethodRow
              key={method.id}
              method={method}
              depth={row.depth + 1}
              health={health.get(method.id)}
              marked={marked.has(method.id)}
              onMark={(on) => mark([method.id], on)}
            />
          ))}
        </tbody>
      ))}
    </MarkedTable>
  )
}

interface MethodRowProps {
  readonly method: ProjectMethod
  readonly depth: number
  readonly health: MethodHealth | undefined
  readonly marked: boolean
  readonly onMark: (on: boolean) => void
}

function MethodRow({ method, depth, health, marked, onMark }: MethodRowProps) {
  const { selectMethod, closeDialog } = useEditorActions()
  const tests = useEditor((state) => testsOf(method, state.testResults))
  const name = `${method.verb} ${method.path}`
  return (
    <tr>
      <MarkCell name={name} marked={marked} onMark={onMark} />
      <td style={{ paddingLeft: 10 + depth * 16 }}>
        <button
          type="button"
          className={styles['method']}
          aria-label={`Go to ${name}`}
          onClick={() => {
            selectMethod(method.id)
            closeDialog()
          }}
        >
          {method.verb}
        </button>
      </td>
      <td>{integrationLabel(method.integration)}</td>
      <td>{health?.mappings ?? '…'}</td>
      <td>{health === undefined ? '…' : problemsOf(health)}</td>
      <td>{tests}</td>
    </tr>
  )
}

function problemsOf({ errors, warnings }: MethodHealth) {
  if (errors + warnings === 0) return <span data-tone="ok">none</span>
  return (
    <>
      {errors === 0 ? null : (
        <span className={styles['tone']} data-tone="bad">
          {errors} {errors === 1 ? 'error' : 'errors'}
        </span>
      )}
      {warnings === 0 ? null : (
        <span className={styles['tone']} data-tone="warn">
          {warnings} {warnings === 1 ? 'warning' : 'warnings'}
        </span>
      )}
    </>
  )
}
