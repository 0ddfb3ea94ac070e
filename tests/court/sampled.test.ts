/**
 * The court, in short: methods for samples and factorials, before their accused, with two replicates of each point.
 * Seeds are fixed. A method that is right is found wrong by chance once in a million claims, of which there are some
 * 800. All settings, more often, are the page of the court.
 */
import { hear } from './hearing.ts'
import { TRIALS as anova } from './methods/anova.ts'
import { TRIALS as delta } from './methods/delta.ts'
import { TRIALS as pawn } from './methods/pawn.ts'
import { TRIALS as regression } from './methods/regression.ts'
import type { Trial } from './trial.ts'

const isShort = ({ setting }: Trial): boolean => !/^(1 run|5 replicates|10 replicates)/.test(setting)

hear([
  { method: 'anova', trials: anova, repetitions: 12, short: isShort },
  { method: 'regression', trials: regression, repetitions: 6, short: isShort },
  { method: 'pawn', trials: pawn, repetitions: 2, short: isShort },
  { method: 'delta', trials: delta, repetitions: 4, short: isShort },
])
