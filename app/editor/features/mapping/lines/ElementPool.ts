const svgNamespace = 'http://www.w3.org/2000/svg'

/** What an element shows; undefined removes the attribute. Every use of a pool names the same ones. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * SVG elements of one kind, made when first wanted and used again from the first on. Remembers what it wrote: an
 * attribute that stays the same costs a comparison, where asking the browser for it would cost as much as writing.
 */
export class ElementPool {
  readonly #parent: SVGElement
  readonly #name: 'path' | 'rect'
  readonly #before: SVGElement | null
  readonly #elements: SVGElement[] = []
  readonly #written: Attributes[] = []
  #next = 0
  /** Elements from here on are hidden. */
  #shown = 0

  constructor(parent: SVGElement, name: 'path' | 'rect', before: SVGElement | null = null) {
    this.#parent = parent
    this.#name = name
    this.#before = before
  }

  /** Shows the next element with these attributes. */
  draw(attributes: Attributes): void {
    const at = this.#next++
    const element = this.#elements[at] ?? this.#add()
    const written = this.#written[at] ?? {}
    for (const [name, value] of Object.entries(attributes)) {
      if (value === written[name]) continue
      if (value === undefined) element.removeAttribute(name)
      else element.setAttribute(name, String(value))
    }
    this.#written[at] = attributes
    if (at >= this.#shown) element.removeAttribute('hidden')
  }

  /** Hides what was not drawn since the last time, and begins anew. */
  end(): void {
    for (let at = this.#next; at < this.#shown; at++) this.#elements[at]?.setAttribute('hidden', '')
    this.#shown = this.#next
    this.#next = 0
  }

  #add(): SVGElement {
    const element = document.createElementNS(svgNamespace, this.#name)
    this.#elements.push(element)
    this.#parent.insertBefore(element, this.#before)
    return element
  }
}
