/** Every trial of the court, for the full hearing: `npm run court`. */
import { TRIALS as anova } from './methods/anova.ts'
import { TRIALS as attribution } from './methods/attribution.ts'
import { TRIALS as calibration } from './methods/calibration.ts'
import { TRIALS as choice } from './methods/choice.ts'
import { TRIALS as comparison } from './methods/comparison.ts'
import { TRIALS as delta } from './methods/delta.ts'
import { TRIALS as emulator } from './methods/emulator.ts'
import { TRIALS as luck } from './methods/luck.ts'
import { TRIALS as morris } from './methods/morris.ts'
import { TRIALS as pawn } from './methods/pawn.ts'
import { TRIALS as prim } from './methods/prim.ts'
import { TRIALS as regression } from './methods/regression.ts'
import { TRIALS as robustness } from './methods/robustness.ts'
import { TRIALS as sobol } from './methods/sobol.ts'
import { TRIALS as survival } from './methods/survival.ts'
import { TRIALS as tipping } from './methods/tipping.ts'
import type { Trial } from './trial.ts'

export { ACCUSED, AT_LEAST, DOCKET } from './docket.ts'
export { breaches, reasonFor } from './law.ts'
export { judge } from './trial.ts'

/** In the order of the page. */
export const METHODS: Record<string, readonly Trial[]> = {
  sobol,
  morris,
  anova,
  regression,
  pawn,
  delta,
  luck,
  emulator,
  comparison,
  choice,
  robustness,
  prim,
  attribution,
  calibration,
  tipping,
  survival,
}
