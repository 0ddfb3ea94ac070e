/** The colours that the model declares are those of the palette, and can be told apart. */
import { COLOURS, colourAmong } from '@cogov/charts/palette'
import { ACTORS, MECHANISMS } from '@cogov/core'
import { BLINDNESS, nearest } from '@cogov/tests/charts/seen'
import { describe, expect, it } from 'vitest'

type Named = keyof typeof COLOURS

const coloursOf = (all: readonly { name: string; colour?: string }[], names: readonly string[]) =>
  names.map((name) => COLOURS[colourAmong(all, name) as Named])

const OFFICES = ['superior', 'department', 'township', 'community']
const OF_THE_ARTICLE = ['trust', 'incentives', 'participation', 'supervision']

describe('the colours of actors and mechanisms', () => {
  it('are in the palette', () => {
    const declared = [...ACTORS, ...MECHANISMS].flatMap(({ colour }) => (colour === undefined ? [] : [colour]))
    expect(declared.filter((colour) => !Object.hasOwn(COLOURS, colour))).toEqual([])
    expect(declared.length).toBeGreaterThan(20)
  })

  it.each(Object.entries(BLINDNESS))(
    'of the article’s four mechanisms, and of the four offices, are apart for %s',
    (_, seen) => {
      for (const theme of ['light', 'dark'] as const) {
        expect(nearest(coloursOf(MECHANISMS, OF_THE_ARTICLE), theme, seen)).toBeGreaterThan(14)
        expect(nearest(coloursOf(ACTORS, OFFICES), theme, seen)).toBeGreaterThan(14)
      }
    },
  )
})
