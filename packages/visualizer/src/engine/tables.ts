/**
 * Tables that a scenario names, in the page: files that were opened with it, and what was read from them before. The
 * reader of tables comes with the first scenario that names one.
 */
import type { Problem, Scenario, TableFile } from '@cogov/core'
import { type ReadScenario, scenarioIn } from '@cogov/core/read-scenario'
import { isMapping, isOwnPlace, type ParsedFile, parseFile, problemAt, validate } from '@cogov/core/scenario'
import { type Message, messageOfError } from '@cogov/engine/messages'
import { PRESET_PLACES } from './preset-places.ts'

/** Files that somebody opened, by their names without folders. */
const files = new Map<string, Uint8Array>()
/** Tables that were read, by the hashes of their files: the editor's text names them only. */
const known = new Map<string, TableFile>()

export function keepFiles(given: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(given)) files.set(name, bytes)
}

/** A file's scenario with its tables, or what is wrong with either. */
export async function readWithTables(text: string, file: string): Promise<ReadScenario> {
  const parsed = parseFile(text, file)
  const written = isMapping(parsed.value) ? parsed.value : {}
  const named = [written.place, written.residents, written.network].filter(isMapping).some((one) => 'file' in one)
  if (!named && !(await isElsewhere(written.place))) return scenarioIn(parsed)
  if (parsed.mistakes.length > 0 || validate(parsed.value).length > 0) return scenarioIn(parsed)
  try {
    const value = await filled(written)
    const read = scenarioIn({ ...parsed, value })
    if (read.scenario) remember(read.scenario)
    return read
  } catch (error) {
    return { problems: linesIn(messageOfError(error)).map((line) => at(parsed, line)), warnings: [] }
  }
}

/** Whether a name is of no preset and of no place in China, but of one in the world. */
async function isElsewhere(place: unknown): Promise<boolean> {
  if (typeof place !== 'string' || PRESET_PLACES.some((one) => one === place)) return false
  const { communitiesElsewhere } = await import('./world.ts')
  return (await communitiesElsewhere(place)) !== undefined
}

async function filled(written: Record<string, unknown>): Promise<unknown> {
  const [{ withFiles }, { loadPlaces }, { communitiesElsewhere }] = await Promise.all([
    import('@cogov/studies/with-files'),
    import('@cogov/places'),
    import('./world.ts'),
  ])
  if (written.residents !== undefined) await loadPlaces()
  const again = (one: unknown) =>
    isMapping(one) && one.table === undefined && known.has(String(one.hash))
      ? { ...known.get(String(one.hash)), ...one }
      : one
  const value = Object.fromEntries(Object.entries(written).map(([key, one]) => [key, again(one)]))
  return (await withFiles(value, async (path) => fileCalled(path), communitiesElsewhere)).value
}

async function fileCalled(path: string): Promise<Uint8Array> {
  const bytes = files.get(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
  if (bytes) return bytes
  const { notChosen } = await import('@cogov/studies/own-places')
  throw notChosen(path)
}

function remember({ place, residents, network }: Scenario): void {
  const own = isOwnPlace(place) ? [place] : []
  const ties: TableFile[] = network.kind === 'edge-list' && 'table' in network ? [network] : []
  for (const { hash, table, ...rest } of [...own, ...(residents ? [residents] : []), ...ties]) {
    const points = 'points' in rest ? { points: rest.points } : {}
    if (hash !== undefined && table !== undefined) known.set(hash, { table, ...points })
  }
}

/** One problem for each mistake of a table; they stand in the table, and the text only names it. */
const at = (parsed: ParsedFile, said: Message): Problem => problemAt(parsed, ['place'], said)

const linesIn = (said: Message): Message[] => {
  const { first, rest } = said.values as { first?: Message; rest?: Message }
  return said.code === 'message.lines' && first && rest ? [first, ...linesIn(rest)] : [said]
}
