/** What `cogov places` says of a name that no place in China has. */
import { plainNumber } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import type { WorldPlace } from '@cogov/world'
import { worldPlace } from '../input/world-place.ts'
import { print, printJson, write } from '../show/print.ts'
import { LANGUAGE, messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { csvOf, listed, type Shown, usualColumns } from './places-table.ts'

/** @param found everything that the name finds, the larger first */
export async function worldPlaces(
  name: string,
  found: readonly WorldPlace[],
  { json, csv, all }: Shown,
): Promise<void> {
  const chosen = await worldPlace(name)
  if (json) await printJson({ name, place: chosen?.found.path ?? null, places: found, outside: [] })
  else if (csv) await write(csvOf(found.map((one) => cellsOf(one, one.path === chosen?.found.path))))
  else {
    const said = chosen
      ? [say('places.isChosen', { name: plainText(name), place: chosen.found.path }), messageOf(chosen.note)]
      : []
    await print([...said, ...listed(usualColumns(), found.map(row), all)].join('\n'))
  }
}

const row = ({ path, level, country, residents, countedBy }: WorldPlace): string[] => [
  path,
  say(`places.level.${level}`),
  country,
  residents === undefined ? '' : plainNumber(residents, LANGUAGE),
  countedBy ?? say('places.source.not counted'),
]

const cellsOf = ({ path, level, country, residents, countedBy }: WorldPlace, isChosen: boolean) => [
  ...[path, '', level, country, residents ?? '', countedBy ?? ''],
  ...['', '', '', isChosen ? 'yes' : 'no'],
]
