/** Every trial of the court, for the full hearing: `npm run court`. */
import { TRIALS as attribution } from './methods/attribution.ts'
import { TRIALS as choice } from './methods/choice.ts'
import { TRIALS as comparison } from './methods/comparison.ts'
import { TRIALS as luck } from './methods/luck.ts'
import { TRIALS as morris } from './methods/morris.ts'
import { TRIALS as prim } from './methods/prim.ts'
import { TRIALS as sobol } from './methods/sobol.ts'
import { TRIALS as survival } from './methods/survival.ts'
import type { Trial } from './trial.ts'

export { ACCUSED, AT_LEAST, DOCKET } from './docket.ts'
export { breaches, reasonFor } from './law.ts'
export { judge } from './trial.ts'

export const METHODS: Record<string, readonly Trial[]> = {
  sobol,
  morris,
  luck,
  comparison,
  choice,
  attribution,
  prim,
  survival,
}
