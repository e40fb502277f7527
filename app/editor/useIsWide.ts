import { useLayoutEffect, useState } from 'react'
import { useFrame } from './ui/index.ts'

/** Whether the editor is at least this wide, in CSS pixels; renders again when that changes. */
export function useIsWide(width: number): boolean {
  const root = useFrame()?.root
  const [isWide, setIsWide] = useState(() => innerWidth >= width)
  useLayoutEffect(() => {
    const element = root?.current
    if (element == null) return undefined
    const measure = (): void => setIsWide(element.getBoundingClientRect().width >= width)
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [root, width])
  return isWide
}
