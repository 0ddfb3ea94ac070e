/** Time: a month every half second at speed 1, frames skipped where the machine is slow, months never. */
import { main, playing, playUntil, speed, ticks, twin } from './state.ts'

const MONTH = 500
let due = 0

export function startPlayer(): void {
  requestAnimationFrame(beat)
  document.addEventListener('visibilitychange', () => {
    due = performance.now()
  })
}

function beat(now: number): void {
  requestAnimationFrame(beat)
  if (!playing.value || !main.scenario.value || document.hidden) {
    due = now
    return
  }
  const worlds = twin.value ? [main, twin.value.world] : [main]
  if (now < due || worlds.some((world) => world.waiting)) return
  const from = Math.min(...worlds.map((world) => world.tick))
  if (from >= Math.min(ticks.value, playUntil.value)) {
    playing.value = false
    playUntil.value = Number.POSITIVE_INFINITY
    return
  }
  const month = MONTH / speed.value
  due = Math.max(due, now - month) + month
  const to = from + 1
  for (const world of worlds) void world.goTo(to)
}

/** Plays on, or again from the start where the end is reached. */
export function togglePlay(): void {
  if (!main.scenario.value) return
  if (!playing.value && main.tick >= ticks.value) goTo(0)
  playUntil.value = Number.POSITIVE_INFINITY
  playing.value = !playing.value
}

/** From the month that was last asked for, which may not be shown yet. */
export const stepBy = (months: number): void => goTo(main.wishedTick + months)

export function goTo(wanted: number): void {
  if (!main.scenario.value) return
  const to = Math.max(0, Math.min(wanted, ticks.value))
  void main.goTo(to)
  if (twin.value) void twin.value.world.goTo(to)
}
