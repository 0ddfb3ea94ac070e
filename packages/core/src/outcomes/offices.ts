/** What offices do: real and measured effort, capacity, and how the working time is spent. */
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'

export const offices: readonly Outcome[] = [
  { name: 'effort', headline: true, unit: 'share', range: [0, 1], mean: 'effort', meaning: 'real effort of committees, mean over communities', source: SOURCE },
  { name: 'measured_effort', unit: 'share', range: [0, 1], mean: 'measured_effort', meaning: 'measured effort of committees, which looks like delivery and is none', source: SOURCE },
  { name: 'township_effort', unit: 'share', range: [0, 1], mean: 'township_effort', at: 'township', over: 'residents', meaning: 'real effort of township staff, mean over residents', source: SOURCE },
  { name: 'organising_capacity', unit: 'share', range: [0, 1], mean: 'capacity', over: 'residents', meaning: 'organising capacity, mean over residents', source: SOURCE },
  { name: 'evaluation', unit: 'share', range: [0, 1], mean: 'township_evaluation', at: 'township', over: 'residents', meaning: 'evaluation of townships by the superior, mean over residents', source: SOURCE },
  { name: 'inspection', unit: 'share', range: [0, 1], mean: 'inspection', at: 'superior', over: 'residents', meaning: 'how hard offices are inspected', source: SOURCE },
  { name: 'paper_time', unit: 'share', range: [0, 1], mean: 'paper_time', meaning: 'share of committees’ working time for paper', source: SOURCE },
  { name: 'load', unit: 'share', range: [0, 1], mean: 'load', over: 'residents', meaning: 'load of committees: their queue beyond their capacity, mean over residents', source: SOURCE },
  { name: 'working_time_per_resident', headline: true, unit: 'staff_month', range: [0, 10], sum: 'working_time', over: 'residents', meaning: 'working time that mechanisms took in the month, for each resident: the load of governance', source: SOURCE },
]
