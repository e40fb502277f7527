import type { TestDifference } from '../../../core/project/index.ts'
import { unlikeMiddle } from './unlikeMiddle.ts'
import styles from './tests.module.css'

const places: readonly (readonly [prefix: string, words: string])[] = [
  ['integrationRequest.headers.', 'Request header '],
  ['integrationRequest.', 'Request '],
  ['methodResponse.headers.', 'Response header '],
  ['methodResponse.', 'Response '],
]

/** One thing that came otherwise than expected, the unlike stretch marked in both. */
export function Difference({ difference }: { readonly difference: TestDifference }) {
  const { what, expected, actual } = difference
  const [prefix = '', words = ''] = places.find(([start]) => what.startsWith(start)) ?? []
  const parts = unlikeMiddle(expected, actual ?? '')
  return (
    <li>
      <strong>{`${words}${what.slice(prefix.length)}`}</strong>
      <p className={styles['expected']}>
        <span className={styles['side']}>expected</span> <Text parts={parts.expected} mark="expected" />
      </p>
      <p className={styles['actual']}>
        <span className={styles['side']}>now</span>{' '}
        {actual === undefined ? <em>nothing</em> : <Text parts={parts.actual} mark="actual" />}
      </p>
    </li>
  )
}

function Text({ parts, mark }: { readonly parts: readonly [string, string, string]; readonly mark: string }) {
  const [before, middle, after] = parts
  return (
    <code className={styles['text']}>
      {before}
      {middle === '' ? null : <mark data-mark={mark}>{middle}</mark>}
      {after}
    </code>
  )
}
