import { useEffect, useState } from 'react'
import { useEditorStore } from '../state/index.ts'
import { acquireLanguage, type ExpressionLanguage } from './expressionLanguage.ts'

/** The editor's language worker while this component is there; undefined until it has been started. */
export function useLanguage(): ExpressionLanguage | undefined {
  const store = useEditorStore()
  const [language, setLanguage] = useState<ExpressionLanguage>()
  useEffect(() => {
    const acquired = acquireLanguage(store)
    setLanguage(acquired.language)
    return acquired.release
  }, [store])
  return language
}
