/** The place of these studies, which nobody lives in: three townships of five communities, half of them villages. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'

export const place: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'three townships',
  place: { ...DEFAULT_SYNTHETIC, townships: 3, communities: 5, residents: 120, size_spread: 0.3, rural: 0.5 },
  ticks: 72,
}
