import type { Pairing, PairingKind } from './pairings.ts'

/** What a way of pairing is called, with how many lines it draws. */
export function pairingLabel({ kind, pairs }: Pairing): string {
  const count = pairs.filter(({ isTaken }) => !isTaken).length
  const words: Readonly<Record<PairingKind, string>> = {
    names: `Same name (${count})`,
    suggested: `As suggested (${count})`,
    order: `In order (${count})`,
    join: 'Joined',
    firstNonEmpty: 'First non-empty',
    whole: 'As a whole',
  }
  return words[kind]
}

/** What the button says that does it. */
export function pairingAction({ kind, pairs }: Pairing): string {
  const count = pairs.filter(({ isTaken }) => !isTaken).length
  switch (kind) {
    case 'names':
    case 'suggested':
    case 'order':
      return count === 1 ? 'Draw 1 line' : `Draw ${count} lines`
    case 'join':
      return `Join ${count} fields`
    case 'firstNonEmpty':
      return `Take the first of ${count}`
    case 'whole':
      return 'Copy the whole object'
  }
}
