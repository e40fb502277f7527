/** Four sockets and two crossing lines. */
export function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none" strokeWidth="2">
      <path d="M4 5c6 0 6 10 12 10" stroke="var(--src-path)" />
      <path d="M4 15C10 15 10 5 16 5" stroke="var(--src-body)" />
      <circle cx="4" cy="5" r="2.4" fill="var(--src-path)" />
      <circle cx="4" cy="15" r="2.4" fill="var(--src-body)" />
      <circle cx="16" cy="5" r="2.4" fill="var(--src-body)" />
      <circle cx="16" cy="15" r="2.4" fill="var(--src-path)" />
    </svg>
  )
}
