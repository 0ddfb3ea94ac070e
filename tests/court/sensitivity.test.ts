/**
 * The court, in short: methods that say what drives an outcome, before their accused, on small designs. Seeds are
 * fixed. A method that is right is found wrong by chance once in a million claims, of which there are some 900.
 */
import { hear } from './hearing.ts'
import { TRIALS as luck } from './methods/luck.ts'
import { TRIALS as morris } from './methods/morris.ts'
import { TRIALS as sobol } from './methods/sobol.ts'
import type { Trial } from './trial.ts'

/** Small designs; the larger ones take minutes. */
const without =
  (size: string) =>
  ({ setting }: Trial): boolean =>
    !setting.includes(size)

hear([
  { method: 'sobol', trials: sobol, short: without('128'), repetitions: 5 },
  { method: 'morris', trials: morris, short: without('40'), repetitions: 10 },
  { method: 'luck', trials: luck, short: without('100'), repetitions: 10 },
])
