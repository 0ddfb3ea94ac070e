/** What holds for all that a command says of a scenario: its words for actors, whether the library was fitted to it. */
import type { Scenario } from '@cogov/core'
import { isFittedHere } from '@cogov/core/scenario'
import { callActors } from '../words/actors.ts'
import { headWith } from '../words/heading.ts'
import { say } from '../words/say.ts'

/** @param places a scenario of each place that is spoken of */
export function introduce(scenario: Scenario, places: readonly Scenario[] = [scenario]): void {
  callActors(scenario.names)
  if (!places.every(isFittedHere)) headWith(say('notFitted'))
}
