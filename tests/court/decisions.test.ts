/**
 * The court, in short: methods that decide, before their accused. Seeds are fixed. A method that is right is found
 * wrong by chance once in a million claims, of which there are some 5,000.
 */
import { hear } from './hearing.ts'
import { TRIALS as attribution } from './methods/attribution.ts'
import { TRIALS as calibration } from './methods/calibration.ts'
import { TRIALS as choice } from './methods/choice.ts'
import { TRIALS as comparison } from './methods/comparison.ts'
import { TRIALS as emulator } from './methods/emulator.ts'
import { TRIALS as prim } from './methods/prim.ts'
import { TRIALS as robustness } from './methods/robustness.ts'
import { TRIALS as tipping } from './methods/tipping.ts'

hear([
  { method: 'comparison', trials: comparison, repetitions: 15 },
  { method: 'choice', trials: choice, repetitions: 12 },
  { method: 'attribution', trials: attribution, repetitions: 5 },
  { method: 'prim', trials: prim, repetitions: 4 },
  { method: 'robustness', trials: robustness, repetitions: 12 },
  { method: 'emulator', trials: emulator, repetitions: 4 },
  { method: 'calibration', trials: calibration, repetitions: 4 },
  { method: 'tipping', trials: tipping, repetitions: 20 },
])
