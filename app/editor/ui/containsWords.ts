/** Whether a text holds every word of a query, in any order and case; an empty query is held by all. */
export function containsWords(text: string, query: string): boolean {
  const searched = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
