/** What messages call a file that the command line names. */
export function fileName(path: string): string {
  return path === '-' ? 'standard input' : path
}
