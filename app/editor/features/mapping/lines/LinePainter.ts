import type { Line } from '../../../../core/project/index.ts'
import type { Point } from '../interaction/drawing.ts'
import type { Side } from '../../../state/index.ts'
import { rowHeight } from '../tree/visibleWindow.ts'
import { lineEnd, linePath, lineYAt, type Pane } from './lineGeometry.ts'
import type { Ghost } from './useGhosts.ts'

/** All that the painter reads; set by React, painted at the next frame. */
export interface LineScene {
  readonly lines: readonly Line[]
  /** Index of the row a line's end stands at: its own, or its nearest visible ancestor's. */
  readonly sourceRowOf: (line: Line) => number | undefined
  readonly targetRowOf: (line: Line) => number | undefined
  readonly isRelated: (line: Line) => 'selected' | 'hovered' | undefined
  readonly isNew: (line: Line) => boolean
  /** The socket of a row; undefined where the row has none. */
  readonly socketOf: (side: Side, index: number) => Socket | undefined
  readonly rowCount: Readonly<Record<Side, number>>
  /** Suggested lines, dotted and grey; they are not hit. */
  readonly ghosts: readonly Ghost[]
  /** The rubber band, in canvas coordinates. */
  readonly band: { readonly from: Point; readonly to: Point; readonly kind: string } | undefined
}

export interface Socket {
  /** The kind of the source that is connected; undefined while nothing is. */
  readonly kind: string | undefined
  /** Square: the row is an array, which loops start from and end at. */
  readonly square: boolean
  readonly picked: boolean
}

export interface LinePanes {
  readonly source: Pane
  readonly target: Pane
}

interface PaintedLine {
  readonly line: Line
  readonly from: Point
  readonly to: Point
}

const svgNamespace = 'http://www.w3.org/2000/svg'
/** Half the distance between the two strokes of a loop's double line. */
const doubleOffset = 2
/** Half the width of a socket. */
const socketRadius = 4.5
/** A pointer this near hits a line. */
const hitDistance = 6

/**
 * Draws lines into an SVG element: one `<path>` a visible line, from a pool, with its rule's id. Reads scroll positions
 * only; nothing is measured from the rows, so a line cannot stand beside its socket.
 */
export class LinePainter {
  readonly #svg: SVGSVGElement
  readonly #pool: SVGPathElement[] = []
  readonly #ghosts: SVGPathElement[] = []
  readonly #band: SVGPathElement
  /** Sockets stand over the lines that end in them. */
  readonly #top: SVGGElement
  readonly #sockets: SVGRectElement[] = []
  #painted: readonly PaintedLine[] = []

  constructor(svg: SVGSVGElement) {
    this.#svg = svg
    this.#band = document.createElementNS(svgNamespace, 'path')
    this.#band.setAttribute('data-band', '')
    this.#top = document.createElementNS(svgNamespace, 'g')
    svg.append(this.#band, this.#top)
  }

  paint(scene: LineScene, panes: LinePanes): void {
    const painted: PaintedLine[] = []
    for (const line of scene.lines) {
      const placed = this.#place(line, scene, panes)
      if (placed !== undefined) painted.push(placed)
    }
    painted.forEach((one, index) => this.#draw(this.#path(index), one, scene))
    for (const spare of this.#pool.slice(painted.length)) spare.setAttribute('hidden', '')
    this.#painted = painted
    this.#drawGhosts(scene, panes)
    this.#drawBand(scene)
    const used = this.#drawSockets('source', scene, panes.source, 0)
    const all = this.#drawSockets('target', scene, panes.target, used)
    for (const spare of this.#sockets.slice(all)) spare.setAttribute('hidden', '')
  }

  #drawGhosts({ ghosts }: LineScene, panes: LinePanes): void {
    let used = 0
    for (const { source, target } of ghosts) {
      const from = lineEnd(panes.source, source)
      const to = lineEnd(panes.target, target)
      if (from.clamped && to.clamped) continue
      const path = this.#path(used++, this.#ghosts)
      setAttribute(path, 'd', linePath(from, to))
      setAttribute(path, 'data-ghost', '')
      setAttribute(path, 'hidden', undefined)
    }
    for (const spare of this.#ghosts.slice(used)) spare.setAttribute('hidden', '')
  }

  /** Draws one side's visible sockets from the pool's `next` on; returns the first that is left. */
  #drawSockets(side: Side, scene: LineScene, pane: Pane, next: number): number {
    const first = Math.max(0, Math.floor(pane.scrollTop / rowHeight))
    const end = Math.min(scene.rowCount[side], Math.ceil((pane.scrollTop + pane.height) / rowHeight))
    for (let index = first; index < end; index++) {
      const socket = scene.socketOf(side, index)
      const at = lineEnd(pane, index)
      if (socket === undefined || at.clamped) continue
      const rect = this.#socket(next++)
      setAttribute(rect, 'x', String(at.x - socketRadius))
      setAttribute(rect, 'y', String(at.y - socketRadius))
      setAttribute(rect, 'rx', String(socket.square ? 2 : socketRadius))
      setAttribute(rect, 'data-kind', socket.kind)
      setAttribute(rect, 'data-picked', socket.picked ? '' : undefined)
      setAttribute(rect, 'hidden', undefined)
    }
    return next
  }

  #socket(index: number): SVGRectElement {
    const existing = this.#sockets[index]
    if (existing !== undefined) return existing
    const rect = document.createElementNS(svgNamespace, 'rect')
    rect.setAttribute('width', String(2 * socketRadius))
    rect.setAttribute('height', String(2 * socketRadius))
    this.#sockets.push(rect)
    this.#top.append(rect)
    return rect
  }

  /** The line under a point of the gutter, nearest first. */
  hit(point: Point): Line | undefined {
    let best: Line | undefined
    let least = hitDistance
    for (const { line, from, to } of this.#painted) {
      if (point.x < from.x || point.x > to.x) continue
      const distance = Math.abs(lineYAt(from, to, point.x) - point.y)
      if (distance < least) {
        least = distance
        best = line
      }
    }
    return best
  }

  #place(line: Line, scene: LineScene, panes: LinePanes): PaintedLine | undefined {
    const sourceRow = scene.sourceRowOf(line)
    const targetRow = scene.targetRowOf(line)
    if (sourceRow === undefined || targetRow === undefined) return undefined
    const from = lineEnd(panes.source, sourceRow)
    const to = lineEnd(panes.target, targetRow)
    return from.clamped && to.clamped ? undefined : { line, from, to }
  }

  #path(index: number, pool: SVGPathElement[] = this.#pool): SVGPathElement {
    const existing = pool[index]
    if (existing !== undefined) return existing
    const path = document.createElementNS(svgNamespace, 'path')
    pool.push(path)
    this.#svg.insertBefore(path, this.#band)
    return path
  }

  #draw(path: SVGPathElement, { line, from, to }: PaintedLine, scene: LineScene): void {
    const shape =
      line.loop === undefined
        ? linePath(from, to)
        : linePath({ x: from.x, y: from.y - doubleOffset }, { x: to.x, y: to.y - doubleOffset }) +
          linePath({ x: from.x, y: from.y + doubleOffset }, { x: to.x, y: to.y + doubleOffset })
    setAttribute(path, 'd', shape)
    setAttribute(path, 'data-rule', line.rule)
    setAttribute(path, 'data-kind', line.kind)
    setAttribute(path, 'data-related', scene.isRelated(line))
    setAttribute(path, 'data-dashed', line.conditional || line.disabled ? '' : undefined)
    setAttribute(path, 'data-dangling', line.dangling ? '' : undefined)
    setAttribute(path, 'data-new', scene.isNew(line) ? '' : undefined)
    setAttribute(path, 'hidden', undefined)
  }

  #drawBand({ band }: LineScene): void {
    setAttribute(this.#band, 'd', band === undefined ? undefined : linePath(band.from, band.to))
    setAttribute(this.#band, 'data-kind', band?.kind)
  }
}

/** Writes only what differs: an unchanged attribute costs the browser nothing. */
function setAttribute(element: SVGElement, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name)
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
