/** `--worlds`: scenarios in the central world, or worlds to run them in. */
import type { HowMany, Worlds } from '@cogov/studies'
import { asWrongInputAsync } from './failure.ts'
import type { Loaded } from './input.ts'

/** Nothing where nobody asks: worlds take a moment to load. */
export async function worldsFor(howMany: HowMany | undefined): Promise<Worlds | undefined> {
  if (howMany === undefined) return undefined
  const { worlds } = await import('@cogov/studies/worlds')
  return asWrongInputAsync(() => worlds(howMany))
}

/** The same scenario with the numbers of the one world. */
export async function inOneWorld<One extends Pick<Loaded, 'scenario'>>(
  loaded: One,
  { worlds: [world] }: Worlds,
): Promise<One> {
  const { inWorld } = await import('@cogov/studies/worlds')
  return world ? { ...loaded, scenario: inWorld(loaded.scenario, world) } : loaded
}
