import { useEffect, useState } from 'react'
import { writeProject } from '../../../core/project/index.ts'
import { runDocuments } from '../../data/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { Button, Dialog, Segmented } from '../../ui/index.ts'
import { downloadText } from './downloadText.ts'
import styles from './documents.module.css'

type Target = 'openapi' | 'openapi-yaml' | 'project'

interface Exported {
  readonly target: Target
  readonly name: string
  readonly text: string
  readonly remarks: readonly string[]
}

const targets: readonly { readonly value: Target; readonly text: string }[] = [
  { value: 'openapi', text: 'OpenAPI 3.0, JSON' },
  { value: 'openapi-yaml', text: 'OpenAPI 3.0, YAML' },
  { value: 'project', text: 'Patchbay project' },
]

const hints: Readonly<Record<Target, string>> = {
  openapi:
    'Deploys by: aws apigateway import-rest-api --body fileb://FILE; also the body of SAM, CloudFormation, Terraform and CDK.',
  'openapi-yaml': 'The same document in YAML.',
  project: 'The whole project, samples included, for version control and the patchbay command.',
}

/** A long document shows its beginning; copying and downloading give it whole. */
const shownLength = 20_000

/** What deployments take, to copy or to download. */
export function ExportDialog() {
  const store = useEditorStore()
  const { closeDialog, notify } = useEditorActions()
  const [target, setTarget] = useState<Target>('openapi')
  const [exported, setExported] = useState<Exported>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const abort = new AbortController()
    const { project } = store.getState()
    const write = async (): Promise<Exported> => {
      if (target === 'project')
        return { target, name: `${fileName(project.api.name)}.patchbay.json`, text: writeProject(project), remarks: [] }
      const answer = await runDocuments({ type: 'export', format: target, project }, { signal: abort.signal })
      const file = answer.kind === 'exported' ? answer.files[0] : undefined
      if (answer.kind !== 'exported' || file === undefined) throw new Error('Nothing was written.')
      return { target, ...file, remarks: [...answer.losses, ...answer.diagnostics].map(({ message }) => message) }
    }
    write().then(
      (result) => {
        setExported(result)
        setProblem(undefined)
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
      },
    )
    return () => abort.abort()
  }, [store, target])
  const ready = exported?.target === target ? exported : undefined
  const copy = async (): Promise<void> => {
    if (ready === undefined) return
    try {
      await navigator.clipboard.writeText(ready.text)
      notify({ tone: 'ok', text: `Copied ${ready.name}.` })
    } catch {
      // The browser refuses the clipboard without a permission that only the person can give.
      notify({ tone: 'bad', text: 'The browser did not allow copying; download the file instead.' })
    }
  }
  return (
    <Dialog
      title="Export"
      open
      wide
      onClose={closeDialog}
      footer={
        <>
          <Button disabled={ready === undefined} onClick={() => void copy()}>
            Copy
          </Button>
          <Button
            look="primary"
            disabled={ready === undefined}
            onClick={() => ready && downloadText(ready.name, ready.text)}
          >
            Download {ready?.name}
          </Button>
        </>
      }
    >
      <Segmented label="Format" value={target} options={targets} onValue={setTarget} />
      <p className={styles['hint']}>{hints[target]}</p>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {ready === undefined || ready.remarks.length === 0 ? null : (
        <section aria-label="Losses" className={styles['losses']}>
          <h3>What this format cannot carry</h3>
          <ul>
            {ready.remarks.slice(0, 50).map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text scrolls by keyboard too */}
      <pre className={styles['text']} tabIndex={0} aria-label="Exported text">
        {ready === undefined ? 'Writing…' : ready.text.slice(0, shownLength)}
        {ready !== undefined && ready.text.length > shownLength ? '\n…' : ''}
      </pre>
    </Dialog>
  )
}

/** A name that every file system takes. */
function fileName(name: string): string {
  return (
    name
      .trim()
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || 'api'
  )
}
