/** The twin: the same world, with the same random numbers, from one month on with other mechanisms. */
import { catalogue, main, playing, shade, twin, view } from './state.ts'
import { World } from './world.ts'

export function fork(): void {
  const course = main.course.value
  if (!course) return
  playing.value = false
  twin.value?.world.end()
  const world = new World(
    () => catalogue.value?.outcomes.map(({ name }) => name) ?? [],
    () => shade.value,
  )
  twin.value = { world, since: main.tick }
  void world.show(course, main.tick)
  view.value = 'twin'
}

export function endTwin(): void {
  twin.value?.world.end()
  twin.value = undefined
}
