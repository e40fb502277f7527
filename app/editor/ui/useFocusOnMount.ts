import { type RefObject, useEffect, useRef } from 'react'

/** Puts the caret into a field that a person just asked for, once. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
