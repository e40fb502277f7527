/**
 * How much work a run may still do; the owner of the run gives it, and counts as it likes. Amounts are UTF-16 code
 * units built or elements visited.
 */
export interface WorkBudget {
  /** Whether the amount was still there. Once false it stays false: what is being built is cut off and thrown away. */
  spend(amount: number): boolean
}

/** For callers without a run: enough for any document API Gateway takes (10 MB), finite for what templates build. */
export function defaultWorkBudget(): WorkBudget {
  let left = 1 << 28
  return {
    spend(amount) {
      left -= amount
      return left >= 0
    },
  }
}

/**
 * Nesting beyond which values are neither parsed nor printed. The JVM ends at some thousands of levels with a
 * StackOverflowError that fails the template; here it is a fixed number, well within JavaScript's own stack.
 */
export const MAXIMUM_NESTING = 1000

/** What visiting a list or map inside another costs: lists that hold one list twice, sixty times over, end in a second. */
export const VISIT_WORK = 16
