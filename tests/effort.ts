/**
 * How much the tests that can go on for ever try: usually a seeded part, as `npm test` does in minutes; in full where
 * COGOV_EFFORT=full, which `npm run test:long` says. A number in a variable of its own goes before both:
 *
 *   COGOV_KILLS=1000 npx vitest run --project node tests/studies/kill.test.ts
 */
const EFFORT = {
  /** Random instants at which a study is killed. */
  COGOV_KILLS: { usual: 4, full: 100 },
  /** Mutated scenario files that are read. */
  COGOV_FILES: { usual: 2_000, full: 20_000 },
  /** Random phases that are computed in both machines. */
  COGOV_PHASES: { usual: 600, full: 2_000 },
  /** Draws of the posterior with which Beijing's reform is predicted. */
  COGOV_DRAWS: { usual: 0, full: 40 },
  /** Places at rest whose queues are watched; 150 take some five minutes. */
  COGOV_PLACES: { usual: 24, full: 150 },
} as const

export function effort(what: keyof typeof EFFORT): number {
  const { usual, full } = EFFORT[what]
  const asked = process.env[what]
  if (asked !== undefined) return Number(asked)
  return process.env.COGOV_EFFORT === 'full' ? full : usual
}
