import styles from './FieldRow.module.css'

/** A name with the part of it that was searched for marked; `marked` is in lower case. */
export function MarkedText({ text, marked }: { readonly text: string; readonly marked: string }) {
  const at = marked === '' ? -1 : text.toLowerCase().indexOf(marked)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark className={styles['mark']}>{text.slice(at, at + marked.length)}</mark>
      {text.slice(at + marked.length)}
    </>
  )
}
