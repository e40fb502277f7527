import { useState } from 'react'
import { useFrame } from './frame.ts'

/** A division's share that this browser remembers under `id`, where it keeps anything; `initial` until it was moved. */
export function useStoredShare(id: string, initial: number) {
  const storageKey = useFrame()?.storageKey
  const key = storageKey === undefined ? undefined : `${storageKey}-split-${id}`
  const [share, setShare] = useState(() => readShare(key) ?? initial)
  const store = (next: number): void => {
    if (key === undefined) return
    try {
      localStorage.setItem(key, String(next))
    } catch {
      // A browser that blocks storage forgets the division with the page; it works all the same.
    }
  }
  return { share, setShare, store }
}

function readShare(key: string | undefined): number | undefined {
  if (key === undefined) return undefined
  try {
    const share = Number.parseFloat(localStorage.getItem(key) ?? '')
    return share >= 0 && share <= 1 ? share : undefined
  } catch {
    return undefined // blocked storage remembers nothing
  }
}
