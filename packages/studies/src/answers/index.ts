/** More of @cogov/studies: answers. */
export type { AttributeOptions } from './attribute.ts'
export { type CalibrateOptions, calibrateByMoments } from './calibrate.ts'
export type { ChooseOptions, Goal, Policy } from './choice.ts'
export { type PrefixSensitivity, sensitivityConvergence } from './convergence.ts'
export { type Observation, readObservationsFile } from './observations.ts'
export {
  type AttributeOfOptions,
  attributeOf,
  type CalibrateOfOptions,
  calibrateByMomentsOf,
  calibrateOf,
} from './of-model.ts'
export {
  type MonthSensitivity,
  type OverTimeOptions,
  type SensitivityOverTime,
  sensitivityOverTime,
} from './over-time.ts'
export type { SearchOptions } from './search.ts'
export { sensitivityIn } from './sensitivity.ts'
export { dataOf, type StudyData } from './study-data.ts'
export { type Arrivals, arrivalsIn, horizonIn, restrictedTable, timesOf } from './times.ts'
export type { UntilSure, UntilSureOptions } from './until-sure.ts'
