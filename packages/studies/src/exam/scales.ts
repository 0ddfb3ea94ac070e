/** How an effect is told: from the outcome of those treated and of the others to one number, and back to log odds. */
import type { Scale } from './question.ts'

/** Shares nearer to 0 or 1 than this cannot be told apart by a few thousand people. */
const LEAST = 0.002

/** A share beyond which effects are compared as if it were this. */
const EXTREME = 0.05

const inside = (share: number): number => Math.min(1 - LEAST, Math.max(LEAST, share))

/** Log odds of a share. */
export const logit = (share: number): number => Math.log(inside(share) / (1 - inside(share)))

/** Standard deviation of who acts and who does not. */
const spread = (share: number): number => Math.sqrt(inside(share) * (1 - inside(share)))

/**
 * An effect on its scale; of a share of an effect, the points that it is made of.
 *
 * @example effectOn('log ratio', 0.6, 0.3) // 0.693
 */
export function effectOn(scale: Scale, treated: number, control: number): number {
  switch (scale) {
    case 'log odds':
      return logit(treated) - logit(control)
    case 'log ratio':
      return Math.log(Math.max(treated, LEAST) / Math.max(control, LEAST))
    case 'standardised':
      return (treated - control) / spread(control)
    case 'points':
    case 'share of effect':
      return treated - control
  }
}

/**
 * How much of a scale a change of one in log odds is, where so many act: so that effects on all scales can be compared.
 *
 * @example perLogOdds('points', 0.5) // 0.25
 */
export function perLogOdds(scale: Scale, control: number): number {
  // Where hardly anybody acts, or everybody, points say nothing of log odds.
  const p = Math.min(1 - EXTREME, Math.max(EXTREME, control))
  switch (scale) {
    case 'points':
      return p * (1 - p)
    case 'log ratio':
      return 1 - p
    case 'standardised':
      return spread(p)
    case 'log odds':
    case 'share of effect':
      return 1
  }
}

/**
 * How far a difference is from nought, alike on every scale: in standard deviations of who acts; of what is no share,
 * as a share of the control.
 *
 * @example inDeviations(0.6, 0.5) // 0.2
 */
export const inDeviations = (treated: number, control: number, isShare = true): number =>
  isShare ? (treated - control) / spread(control) : Math.log(Math.max(treated, LEAST) / Math.max(control, LEAST))
