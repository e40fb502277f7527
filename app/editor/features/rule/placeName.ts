import type { TargetPlace } from '../../../core/project/index.ts'

/** A target as its rule's panel is called: a parameter's name, or the path in the body. */
export function placeName(place: TargetPlace): string {
  if (place.in !== 'body') return place.name
  const text = place.path
    .map((step) => (typeof step === 'object' ? '[]' : typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
  return text === '' ? 'Body' : text.replace(/^\./, '')
}
