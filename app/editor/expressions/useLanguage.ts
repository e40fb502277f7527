import { useEffect } from 'react'
import { useEditorStore } from '../state/index.ts'
import { type ExpressionLanguage, languageOf, retainLanguage } from './expressionLanguage.ts'

/** What answers about expressions; its worker stays while this component is there. */
export function useLanguage(): ExpressionLanguage {
  const store = useEditorStore()
  useEffect(() => retainLanguage(store), [store])
  return languageOf(store)
}
