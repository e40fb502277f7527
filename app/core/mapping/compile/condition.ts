import { assertNever } from '../../text/index.ts'

/** A condition of a template, simplified as it is built. */
export type Cond =
  | { readonly kind: 'always' | 'never' }
  /** `negated` is the text of the opposite where that reads better than `!(…)`; `implies` are weaker tests' texts. */
  | {
      readonly kind: 'test'
      readonly text: string
      readonly negated?: string
      readonly implies: readonly string[]
      /** Someone else's text, which may hold operators: in parentheses beside others. */
      readonly kept?: true
    }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Cond[] }
  | { readonly kind: 'not'; readonly of: Cond }

export const always: Cond = { kind: 'always' }
export const never: Cond = { kind: 'never' }

/** A condition of its own; `implied` are conditions that hold wherever it holds. */
export function test(
  text: string,
  options: { readonly negated?: string; readonly implied?: readonly Cond[] } = {},
): Cond {
  const implies = (options.implied ?? []).flatMap((cond) => [
    printCond(cond),
    ...(cond.kind === 'test' ? cond.implies : []),
  ])
  return { kind: 'test', text, implies, ...(options.negated !== undefined && { negated: options.negated }) }
}

export function not(cond: Cond): Cond {
  switch (cond.kind) {
    case 'always':
      return never
    case 'never':
      return always
    case 'not':
      return cond.of
    case 'test':
    case 'and':
    case 'or':
      return { kind: 'not', of: cond }
    default:
      return assertNever(cond)
  }
}

/** All of them hold; what another one implies is dropped, and one against its opposite never holds. */
export function and(...conds: readonly Cond[]): Cond {
  return join('and', conds, always, never, (weak, strong) => implies(strong, weak))
}

/** At least one of them holds; what implies another one is dropped, and one beside its opposite always holds. */
export function or(...conds: readonly Cond[]): Cond {
  return join('or', conds, never, always, (strong, weak) => implies(strong, weak))
}

function join(
  kind: 'and' | 'or',
  conds: readonly Cond[],
  neutral: Cond,
  decisive: Cond,
  isIdle: (one: Cond, other: Cond) => boolean,
): Cond {
  const flat = conds
    .flatMap((cond) => (cond.kind === kind ? cond.all : [cond]))
    .filter((cond) => cond.kind !== neutral.kind)
  const texts = new Set(flat.map(printCond))
  if (flat.some((cond) => cond.kind === decisive.kind || texts.has(printCond(not(cond))))) return decisive
  const all = flat.filter(
    (cond, at) =>
      !flat.some((other, place) => place !== at && isIdle(cond, other) && !(isIdle(other, cond) && place > at)),
  )
  if (all.length === 0) return neutral
  const [only] = all
  return all.length === 1 && only ? only : { kind, all }
}

/** Whether `weak` is known to hold wherever `strong` does. */
export function implies(strong: Cond, weak: Cond): boolean {
  if (weak.kind === 'always' || strong.kind === 'never' || printCond(strong) === printCond(weak)) return true
  if (weak.kind === 'and') return weak.all.every((part) => implies(strong, part))
  if (weak.kind === 'or' && weak.all.some((part) => implies(strong, part))) return true
  if (strong.kind === 'and') return strong.all.some((part) => implies(part, weak))
  if (strong.kind === 'or') return strong.all.every((part) => implies(part, weak))
  return strong.kind === 'test' && strong.implies.includes(printCond(weak))
}

/** What can be the first of a list to hold: of what asks the same as one before it, or more, nothing ever comes. */
export function reachable<T extends { readonly when: Cond }>(all: readonly T[]): readonly T[] {
  return all.filter(
    ({ when }, at) => when.kind !== 'never' && !all.slice(0, at).some((earlier) => implies(when, earlier.when)),
  )
}

/** As it stands between the parentheses of `#if`. */
export function printCond(cond: Cond): string {
  switch (cond.kind) {
    case 'always':
      return 'true'
    case 'never':
      return 'false'
    case 'test':
      return cond.text
    case 'not':
      return cond.of.kind === 'test' && cond.of.negated !== undefined ? cond.of.negated : `!(${printCond(cond.of)})`
    case 'and':
    case 'or': {
      const parts = cond.all.map((part) =>
        part.kind === 'and' || part.kind === 'or' || (part.kind === 'test' && part.kept)
          ? `(${printCond(part)})`
          : printCond(part),
      )
      return parts.join(cond.kind === 'and' ? ' && ' : ' || ')
    }
    default:
      return assertNever(cond)
  }
}
