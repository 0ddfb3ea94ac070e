/** What calibrations say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'calibration.cells': 'data set {n} has {found} cells, the data have {all}',
  'calibration.data_sets': '{n} simulated data sets are expected, found {found}',
  'calibration.empty_range': '{name}: from ({from}) has to be less than to ({to})',
  'calibration.few_cells': '{n} parameters need at least as many cells of data, found {found} not missing',
  'calibration.log_range': '{name}: a log scale begins above 0, found {found}',
  'calibration.not_finite': 'data set {n}: cell {cell} is {value}',
} as const

export const message = messagesFrom(ENGLISH)
