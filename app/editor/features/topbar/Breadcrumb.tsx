import { ArrowRight } from 'lucide-react'
import { shownValue } from '../../../core/apigateway/index.ts'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Logo } from './Logo.tsx'
import { ProjectMenu } from './ProjectMenu.tsx'
import styles from './TopBar.module.css'

/** The authority of a URL, or what follows the region in an ARN: enough to know the backend by. */
function backendOf({ integration }: ProjectMethod): string | undefined {
  if (integration.type === 'MOCK') return undefined
  const uri = shownValue(integration.uri)
  return /^https?:\/\/([^/?#]*)/.exec(uri)?.[1] ?? /^arn:[^:]*:apigateway:[^:]*:([^/]*)/.exec(uri)?.[1] ?? uri
}

/** The API, the method in hand, and the backend it leads to. */
export function Breadcrumb() {
  const method = useEditor(selectMethod)
  const { openDialog } = useEditorActions()
  const backend = method === undefined ? undefined : backendOf(method)
  return (
    <div className={styles['crumbs']}>
      <Logo />
      <h1 className={styles['product']}>Patchbay</h1>
      <span className={styles['rule']} />
      <ProjectMenu />
      {method === undefined ? null : (
        <>
          <span className={styles['slash']}>/</span>
          <span className={styles['verb']}>{method.verb}</span>
          <code className={styles['path']}>{method.path}</code>
          <ArrowRight size={13} strokeWidth={1.75} className={styles['arrow']} aria-label="to" />
          <button type="button" className={styles['backend']} onClick={() => openDialog('integration')}>
            <span className={styles['type']}>{method.integration.type.replace('_', ' ')}</span>
            {backend === undefined ? null : <code>{backend}</code>}
          </button>
        </>
      )}
    </div>
  )
}
