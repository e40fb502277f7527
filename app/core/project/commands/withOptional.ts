/** The object with an optional member set, or without it; itself where that changes nothing. */
export function withOptional<T extends object, K extends keyof T>(object: T, name: K, value: T[K] | undefined): T {
  if (JSON.stringify(object[name]) === JSON.stringify(value)) return object
  if (value !== undefined) return { ...object, [name]: value }
  const { [name]: _, ...rest } = object
  return rest as T
}
