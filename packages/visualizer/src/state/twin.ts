/** The twin: the same world, with the same random numbers, from one month on with other mechanisms. */
import type { Scenario } from '@cogov/core'
import { catalogue, main, playing, shade, twin, view } from './state.ts'
import { LivePlace } from './world.ts'

/** Forks the world at the month that is shown. */
export function fork(): void {
  const scenario = main.scenario.value
  if (!scenario) return
  playing.value = false
  forkWith(scenario, main.tick)
  view.value = 'twin'
}

/** A twin with a scenario that is the same up to `since`. */
export function forkWith(scenario: Scenario, since: number): void {
  endTwin()
  const world = new LivePlace(
    () => catalogue.value?.outcomes.map(({ name }) => name) ?? [],
    () => shade.value,
  )
  twin.value = { world, since }
  void world.show(scenario, main.tick)
}

export function endTwin(): void {
  twin.value?.world.end()
  twin.value = undefined
}
