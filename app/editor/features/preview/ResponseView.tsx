import type { HttpResponse } from '../../../core/apigateway/index.ts'
import styles from './PreviewPanel.module.css'

/** What the client gets. */
export function ResponseView({ response }: { readonly response: HttpResponse }) {
  const head = [String(response.status), ...response.headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return <pre className={styles['response']}>{`${head}\n\n${response.body}`}</pre>
}
