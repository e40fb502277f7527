/** What keeps a browser from putting words of its own into a field: none of these texts is prose. */
export const plainText = { spellCheck: false, autoComplete: 'off', autoCapitalize: 'off' } as const
