import { describe, expect, it } from 'vitest'
import { placesChart } from './places.ts'

const WORDS = { title: 'Where' }
const OPTIONS = { width: 640, language: 'en', theme: 'light' } as const
const PLACES = [
  { name: 'north', point: { lon: 117, lat: 41 }, residents: 1000, value: 0.2 },
  { name: 'unknown', residents: 1000, value: 0.4 },
  { name: 'south', point: { lon: 117, lat: 40 }, residents: 4000, value: 0.6 },
]
const circlesIn = (svg: string) =>
  Array.from(svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="([^"]*)"([^>]*)>/g), (found) => ({
    y: Number(found[2]),
    r: Number(found[3]),
    dashed: (found[5] ?? '').includes('dasharray'),
  })).filter(({ r }) => r !== 6)

describe('places on a map', () => {
  it('have north above, and areas as their residents are many', () => {
    const [north, , south] = circlesIn(placesChart({ unit: 'share', places: PLACES }, WORDS, OPTIONS).svg)
    expect(north!.y).toBeLessThan(south!.y)
    expect(south!.r / north!.r).toBeCloseTo(2, 1)
  })

  it('have a dashed rim where it is not known where they are, and that is said', () => {
    const { svg } = placesChart({ unit: 'share', places: PLACES }, WORDS, OPTIONS)
    expect(circlesIn(svg).map(({ dashed }) => dashed)).toEqual([false, true, false])
    expect(svg).toContain('only about there')
    expect(placesChart({ unit: 'share', places: [PLACES[0]!] }, WORDS, OPTIONS).svg).not.toContain('only about there')
  })

  it('are said in words and as a table', () => {
    const { description, table } = placesChart({ unit: 'share', places: PLACES }, WORDS, OPTIONS)
    expect(description).toMatch(/From 20.% \(north\) to 60.% \(south\)\./)
    expect(table.rows[2]?.slice(0, 2)).toEqual(['south', '4,000'])
  })

  it('are no map where fewer than half are known', () => {
    const places = PLACES.map(({ name, residents, value }) => ({ name, residents, value }))
    expect(() => placesChart({ unit: 'share', places }, WORDS, OPTIONS)).toThrow('at least half')
  })
})
