import type { Line } from '../../../../core/project/index.ts'
import type { Point } from '../interaction/drawing.ts'
import type { Side } from '../../../state/index.ts'
import { rowHeight } from '../tree/visibleWindow.ts'
import { ElementPool } from './ElementPool.ts'
import { lineEnd, linePath, lineYAt, type Pane, showsRow } from './lineGeometry.ts'
import type { Ghost } from './useGhosts.ts'

/** All that the painter reads; set by React, painted at the next frame. */
export interface LineScene {
  readonly lines: readonly PlacedLine[]
  readonly isRelated: (line: Line) => 'selected' | 'hovered' | undefined
  readonly isNew: (line: Line) => boolean
  /** An end of it is on its way to another row. */
  readonly isMoving: (line: Line) => boolean
  /** The socket of a row; undefined where the row has none. */
  readonly socketOf: (side: Side, index: number) => Socket | undefined
  readonly rowCount: Readonly<Record<Side, number>>
  /** Suggested lines, dotted and grey; they are not hit. */
  readonly ghosts: readonly Ghost[]
  /** The rubber band, in canvas coordinates. */
  readonly band: { readonly from: Point; readonly to: Point; readonly kind: string } | undefined
}

/** A line, and the indexes of the rows its ends stand at. */
export interface PlacedLine {
  readonly line: Line
  readonly source: number
  readonly target: number
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
/** A line is taken by its end as far from its socket. */
const grabDistance = 44

/** A line under a pointer, and the side of the end that it can be taken by. */
export interface LineHit {
  readonly line: Line
  readonly end: Side | undefined
}

/**
 * Draws lines into an SVG element: one `<path>` a visible line, from a pool, with its rule's id. Reads scroll positions
 * only; nothing is measured from the rows, so a line cannot stand beside its socket.
 */
export class LinePainter {
  readonly #lines: ElementPool
  readonly #ghosts: ElementPool
  readonly #band: ElementPool
  readonly #sockets: ElementPool
  #painted: readonly PaintedLine[] = []

  constructor(svg: SVGSVGElement) {
    const [band, sockets] = [group(svg), group(svg)]
    this.#lines = new ElementPool(svg, 'path', band)
    this.#ghosts = new ElementPool(svg, 'path', band)
    this.#band = new ElementPool(band, 'path')
    // Sockets stand over the lines that end in them.
    this.#sockets = new ElementPool(sockets, 'rect')
  }

  paint(scene: LineScene, panes: LinePanes): void {
    const painted: PaintedLine[] = []
    for (const { line, source, target } of scene.lines) {
      if (!showsRow(panes.source, source) && !showsRow(panes.target, target)) continue
      painted.push({ line, from: lineEnd(panes.source, source), to: lineEnd(panes.target, target) })
    }
    for (const one of painted) this.#drawLine(one, scene)
    this.#lines.end()
    this.#painted = painted
    this.#drawGhosts(scene, panes)
    this.#drawBand(scene)
    this.#drawSockets('source', scene, panes.source)
    this.#drawSockets('target', scene, panes.target)
    this.#sockets.end()
  }

  /** The line under a point of the gutter, nearest first, and the side of its end where one is near. */
  hit(point: Point): LineHit | undefined {
    let best: LineHit | undefined
    let least = hitDistance
    for (const { line, from, to } of this.#painted) {
      if (point.x < from.x || point.x > to.x) continue
      const distance = Math.abs(lineYAt(from, to, point.x) - point.y)
      if (distance < least) {
        least = distance
        best = { line, end: endNear(from.x, to.x, point.x) }
      }
    }
    return best
  }

  #drawLine({ line, from, to }: PaintedLine, scene: LineScene): void {
    const shape =
      line.loop === undefined
        ? linePath(from, to)
        : linePath({ x: from.x, y: from.y - doubleOffset }, { x: to.x, y: to.y - doubleOffset }) +
          linePath({ x: from.x, y: from.y + doubleOffset }, { x: to.x, y: to.y + doubleOffset })
    this.#lines.draw({
      d: shape,
      'data-rule': line.rule,
      'data-kind': line.kind,
      'data-related': scene.isRelated(line),
      'data-moving': scene.isMoving(line) ? '' : undefined,
      'data-dashed': line.conditional || line.disabled ? '' : undefined,
      'data-dangling': line.dangling ? '' : undefined,
      'data-new': scene.isNew(line) ? '' : undefined,
    })
  }

  #drawGhosts({ ghosts }: LineScene, panes: LinePanes): void {
    for (const { source, target } of ghosts) {
      if (!showsRow(panes.source, source) && !showsRow(panes.target, target)) continue
      const shape = linePath(lineEnd(panes.source, source), lineEnd(panes.target, target))
      this.#ghosts.draw({ d: shape, 'data-ghost': '' })
    }
    this.#ghosts.end()
  }

  #drawBand({ band }: LineScene): void {
    if (band !== undefined) {
      this.#band.draw({ d: linePath(band.from, band.to), 'data-kind': band.kind, 'data-band': '' })
    }
    this.#band.end()
  }

  /** Draws one side's visible sockets. */
  #drawSockets(side: Side, scene: LineScene, pane: Pane): void {
    const first = Math.max(0, Math.floor(pane.scrollTop / rowHeight))
    const end = Math.min(scene.rowCount[side], Math.ceil((pane.scrollTop + pane.height) / rowHeight))
    for (let index = first; index < end; index++) {
      const socket = scene.socketOf(side, index)
      if (socket === undefined || !showsRow(pane, index)) continue
      const at = lineEnd(pane, index)
      this.#sockets.draw({
        width: 2 * socketRadius,
        height: 2 * socketRadius,
        x: at.x - socketRadius,
        y: at.y - socketRadius,
        rx: socket.square ? 2 : socketRadius,
        'data-kind': socket.kind,
        'data-picked': socket.picked ? '' : undefined,
      })
    }
  }
}

/** Which end of a line between two edges is near; undefined in the middle. */
function endNear(left: number, right: number, x: number): Side | undefined {
  const reach = Math.min(grabDistance, (right - left) / 3)
  if (x <= left + reach) return 'source'
  return x >= right - reach ? 'target' : undefined
}

function group(svg: SVGSVGElement): SVGGElement {
  const made = document.createElementNS(svgNamespace, 'g')
  svg.append(made)
  return made
}
