/** What holds for all that a command says of a scenario: its words for actors, whether the library was fitted to it. */
import type { Scenario } from '@cogov/core'
import { isFittedHere } from '@cogov/core/scenario'
import { callActors } from '../words/actors.ts'
import { headWith } from '../words/heading.ts'
import { say } from '../words/say.ts'

export function introduce(scenario: Scenario): void {
  callActors(scenario.names)
  if (!isFittedHere(scenario)) headWith(say('notFitted'))
}
