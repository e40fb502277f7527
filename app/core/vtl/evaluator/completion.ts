/**
 * How a statement ended. Numbers, compared after every statement; everything but `normal` ends what is around it
 * until something takes it, as 1.7's StopCommand and exceptions do. An expression that ends so returns undefined and
 * leaves the reason in `Run.ended`.
 */
export const Completion = {
  normal: 0,
  /** `#break`: for the nearest loop, block, macro or template. */
  breakNearest: 1,
  /** `#break($foreach)`: for the loop in `Run.breaking`. */
  breakLoop: 2,
  /** `#stop` */
  stop: 3,
  /** The template fails; `Run.failure` says why. */
  failed: 4,
} as const

export type Completion = (typeof Completion)[keyof typeof Completion]
