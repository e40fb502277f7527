import { type ClipboardEvent, useState } from 'react'

/** More than any name, address, header or path has; a browser takes a second to lay out a line of a megabyte. */
export const longestLine = 10_000

/** API Gateway takes payloads of 10 MB at the most. */
export const longestText = 10 * 1024 * 1024

/**
 * Keeps a field from taking more characters than `longest`: what stood there stays, and `problem` says so until the next
 * change. A text that is longer already can be made shorter.
 */
export function useBounded(value: string, onValue: (value: string) => void, longest: number) {
  const [refused, setRefused] = useState<number>()
  const fits = (length: number): boolean => length <= Math.max(longest, value.length)
  const count = (characters: number): string => characters.toLocaleString('en')
  return {
    problem:
      refused === undefined
        ? undefined
        : `${count(refused)} characters do not fit here, at most ${count(longest)} do. What stood here stays.`,
    /** Tells whether the text was taken. */
    take: (text: string): boolean => {
      const isTaken = fits(text.length)
      setRefused(isTaken ? undefined : text.length)
      if (isTaken) onValue(text)
      return isTaken
    },
    /** Refuses before the browser has laid the text out, which takes longer than all the rest. */
    onPaste: (event: ClipboardEvent): void => {
      const { length } = event.clipboardData.getData('text')
      if (fits(length)) return
      event.preventDefault()
      setRefused(length)
    },
  }
}
