/** What calibrations say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'calibration.cells': 'data set {n} has {found} cells, the data have {all}',
  'calibration.data_sets': '{n} simulated data sets are expected, found {found}',
  'calibration.empty_range': '{name}: from ({from}) has to be less than to ({to})',
  'calibration.few_cells': '{n} parameters need at least as many cells of data, found {found} not missing',
  'calibration.log_range': '{name}: a log scale begins above 0, found {found}',
  'calibration.not_finite': 'data set {n}: cell {cell} is {value}',
  'calibration.unlearnt': 'the data say little about {parameter}: it keeps {percent} % of the variance it had before',
  'calibration.tied': '{a} and {b} can hardly be told apart: one makes up for the other (correlation {r})',
  'calibration.long_axis': '{parameters} can be told apart only in combination: together they move along one line',
  'calibration.unknown': 'the data say nothing about {parameter}',
  'calibration.inseparable': '{parameters} cannot be told apart: the data do not change along one combination of them',
} as const

export const message = messagesFrom(ENGLISH)
