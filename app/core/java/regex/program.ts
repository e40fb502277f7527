/** What the compiler makes and the machine runs. @internal */
export interface RegexProgram {
  readonly groupCount: number
}
