/** `cogov places NAME`: what a name finds, with residents and how they are known. */
import { plainNumber } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import {
  type FoundPlace,
  type OutsidePlace,
  PlaceNotFound,
  type PlacesCalled,
  placesCalled,
  whyFound,
} from '@cogov/places'
import { WrongInput } from '../input/failure.ts'
import { withWorldSaid, worldPlacesOf } from '../input/world-place.ts'
import { print, printJson, write } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { LANGUAGE, messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'
import { csvOf, listed, type Shown, usualColumns } from './places-table.ts'
import { placesTemplate } from './places-template.ts'
import { worldPlaces } from './places-world.ts'

interface Options extends Shown {
  template?: string | true
}

export function addPlaces(program: CogovCommand): void {
  program
    .command('places')
    .summary('list the places that a name finds')
    .argument('[name...]', 'a name in Chinese, English or pinyin, one that is gone, a path or a code')
    .option('--json', 'print one JSON document instead of the table')
    .option('--csv', 'print CSV instead of the table')
    .option('--all', 'show every place, however many')
    .option(
      '--template [file]',
      'write a table of communities to begin a place of your own with; printed without a file',
    )
    .description(
      'Lists the real places that a name finds: the path by which a scenario names each, its level, code and ' +
        'residents, how these are known, and the former name where the place was found by that.',
    )
    .examples(
      'cogov places 朝阳',
      'cogov places Pinggu, Beijing',
      'cogov places Porto Alegre',
      'cogov places --template communities.csv',
    )
    .action(placesCommand)
}

async function placesCommand(names: readonly string[], { template, ...shown }: Options): Promise<void> {
  const { json, csv, all } = shown
  if (template !== undefined) return placesTemplate(template === true ? undefined : template)
  if (names.length === 0) throw new WrongInput([message('command.no_place_named')])
  const name = names.join(' ')
  const elsewhere = await worldPlacesOf(name)
  if (elsewhere.length > 0) return worldPlaces(name, elsewhere, shown)
  const called = find(name)
  if (json) await printJson(asData(name, called))
  else if (csv) await write(asCsv(called))
  else await print(asTable(name, called, all))
}

/** @throws WrongInput where the name finds nothing at all */
function find(name: string): PlacesCalled {
  try {
    return placesCalled(name)
  } catch (error) {
    if (error instanceof PlaceNotFound) throw new WrongInput([withWorldSaid(error.said)])
    throw error
  }
}

function asTable(name: string, called: PlacesCalled, all = false): string {
  const { chosen, problem, found, outside } = called
  const rows = [...inOrder(called).map(row), ...outside.map(outsideRow)]
  const columns = [...usualColumns(), ...(found.some(({ former }) => former) ? [{ title: say('places.found') }] : [])]
  const why = chosen && whyFound(chosen)
  return [
    ...(chosen ? [say('places.isChosen', { name: plainText(name), place: chosen.place.path })] : []),
    ...(why ? [messageOf(why)] : []),
    ...(problem ? [messageOf(problem.said)] : []),
    ...listed(columns, rows, all),
  ].join('\n')
}

/** What is meant first, then larger places before smaller ones. */
const inOrder = ({ chosen, found }: PlacesCalled): FoundPlace[] =>
  [...found].sort(
    (a, b) => Number(isSame(b, chosen)) - Number(isSame(a, chosen)) || a.place.code.length - b.place.code.length,
  )

const isSame = ({ place }: FoundPlace, chosen: FoundPlace | undefined): boolean => place.code === chosen?.place.code

const row = ({ place, former }: FoundPlace): string[] => [
  place.path,
  say(`places.level.${place.level}`),
  place.code,
  plainNumber(place.residents, LANGUAGE),
  say(`places.source.${place.residentsSource}`),
  former ? foundAs(former, place.name) : '',
]

function foundAs({ name, code, until }: NonNullable<FoundPlace['former']>, today: string): string {
  if (until === undefined) return say('places.zone', { name })
  return say(name === today ? 'places.code.until' : 'places.until', { name, code, until: String(until) })
}

const outsideRow = ({ path, english, level, residents, date = '' }: OutsidePlace): string[] => [
  english === undefined ? path : `${path} (${english})`,
  say(`places.level.${level}`),
  '',
  residents === undefined ? '' : plainNumber(residents, LANGUAGE),
  residents === undefined ? say('places.source.unknown') : say('places.source.outside', { date }),
]

/** For programs: everything, in English. */
const asData = (name: string, { chosen, found, outside }: PlacesCalled): object => ({
  name,
  place: chosen?.place.path ?? null,
  places: found.map(({ place, former }) => ({ ...place, ...(former ? { former } : {}) })),
  outside,
})

/** For spreadsheets; what the table of places has not, has no code. */
function asCsv(called: PlacesCalled): string {
  const places = inOrder(called).map(({ place, former }) => [
    ...[place.path, place.english ?? '', place.level, place.code, place.residents, place.residentsSource],
    ...[former?.name ?? '', former?.code ?? '', former?.until ?? ''],
    isSame({ place }, called.chosen) ? 'yes' : 'no',
  ])
  const outside = called.outside.map(({ path, english = '', level, residents = '', date = '' }) => [
    ...[path, english, level, '', residents, `${date} outside the table`.trim()],
    ...['', '', '', 'no'],
  ])
  return csvOf([...places, ...outside])
}
