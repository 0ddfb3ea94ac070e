/** What was changed when, as people say it: levers of one mechanism that move in one month are one change. */
import type { Scenario } from '@cogov/core'
import { type Change, changesOf, leverAt } from '../engine/timeline.ts'
import { nameOf } from '../words/names.ts'
import { number } from '../words/numbers.ts'
import { strengthOf } from './mechanisms.ts'
import { catalogue, main } from './state.ts'

export interface ChangeGroup {
  /** The last month before it acts. */
  tick: number
  mechanism: string
  changes: Change[]
}

export function groupsOf(scenario: Scenario): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  for (const change of changesOf(scenario)) {
    const { tick, mechanism } = change
    const group = groups.get(`${tick} ${mechanism}`)
    if (group) group.changes.push(change)
    else groups.set(`${tick} ${mechanism}`, { tick, mechanism, changes: [change] })
  }
  return [...groups.values()]
}

/** @example shortly(group) // 'reward 0 → 0.4', and 'incentives 0 → 0.4' where several of its levers moved */
export function shortly({ tick, mechanism, changes }: ChangeGroup, scenario = main.scenario.value): string {
  const [first] = changes as [Change]
  const declared = catalogue.value?.mechanisms.find(({ name }) => name === mechanism)
  if (!scenario) return ''
  if (changes.length === 1 || !declared)
    return `${nameOf('lever', first.lever)} ${number(leverAt(scenario, first, tick - 1))} → ${number(first.value)}`
  const at = (month: number) => strengthOf(declared, (lever) => leverAt(scenario, { mechanism, lever }, month))
  return `${nameOf('mechanism', mechanism)} ${number(at(tick - 1))} → ${number(at(tick))}`
}
