import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { LinePainter, type LinePanes, type LineScene } from './LinePainter.ts'
import styles from './LineLayer.module.css'

export interface LineLayerProps {
  readonly scene: LineScene
  /** The scrolled viewports of the two trees. */
  readonly source: RefObject<HTMLElement | null>
  readonly target: RefObject<HTMLElement | null>
  /** Gives the painter, for hit tests, while the layer is mounted. */
  readonly onPainter: (painter: LinePainter | undefined) => void
}

/** The overlay that lines are drawn on: painted at most once a frame, after scrolling, resizing and renders. */
export function LineLayer({ scene, source, target, onPainter }: LineLayerProps) {
  const svg = useRef<SVGSVGElement>(null)
  const latest = useRef(scene)
  const schedule = useRef<() => void>(() => undefined)
  useEffect(() => {
    const [overlay, left, right] = [svg.current, source.current, target.current]
    if (overlay === null || left === null || right === null) return undefined
    const own = new LinePainter(overlay)
    onPainter(own)
    let frame = 0
    let panes = measure(overlay, left, right)
    const paint = (): void => {
      frame = 0
      own.paint(latest.current, {
        source: { ...panes.source, scrollTop: left.scrollTop },
        target: { ...panes.target, scrollTop: right.scrollTop },
      })
    }
    schedule.current = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    const resized = new ResizeObserver(() => {
      panes = measure(overlay, left, right)
      schedule.current()
    })
    for (const element of [overlay, left, right]) resized.observe(element)
    const onScroll = (): void => schedule.current()
    left.addEventListener('scroll', onScroll, { passive: true })
    right.addEventListener('scroll', onScroll, { passive: true })
    schedule.current()
    return () => {
      schedule.current = () => undefined
      cancelAnimationFrame(frame)
      resized.disconnect()
      left.removeEventListener('scroll', onScroll)
      right.removeEventListener('scroll', onScroll)
      onPainter(undefined)
      overlay.replaceChildren()
    }
  }, [source, target, onPainter])
  useLayoutEffect(() => {
    latest.current = scene
    schedule.current()
  }, [scene])
  return <svg ref={svg} className={styles['layer']} aria-hidden="true" />
}

/** Where the two viewports stand in the overlay. The only place that reads layout, and never while scrolling. */
function measure(overlay: SVGSVGElement, left: HTMLElement, right: HTMLElement): LinePanes {
  const origin = overlay.getBoundingClientRect()
  const source = left.getBoundingClientRect()
  const target = right.getBoundingClientRect()
  return {
    // The rows end where the scroll bar begins.
    source: {
      top: source.top - origin.top,
      height: source.height,
      scrollTop: 0,
      x: source.left + left.clientWidth - origin.left,
    },
    target: { top: target.top - origin.top, height: target.height, scrollTop: 0, x: target.left - origin.left },
  }
}
