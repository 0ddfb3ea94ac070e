/** `cogov run FILE --worlds N`: how far what a scenario shows is known. */
import { quantile } from '@cogov/methods/statistics'
import type { RunsInWorlds, Worlds } from '@cogov/studies'
import { runInWorlds } from '@cogov/studies/run'
import { requireMemory, Stopped } from '@cogov/studies/running'
import { asWrongInput, Interrupted } from '../input/failure.ts'
import type { Loaded } from '../input/input.ts'
import { interruptible } from '../input/interrupt.ts'
import type { OutputOptions } from '../input/options.ts'
import { openOut } from '../input/out.ts'
import { describePlace } from '../input/study.ts'
import { outcomeLabel } from '../words/labels.ts'
import { messageOf } from '../words/language.ts'
import { monthOf } from '../words/month.ts'
import { say } from '../words/say.ts'
import { chiefOf } from './headline.ts'
import { print, printJson, remark } from './print.ts'
import { startProgress } from './progress.ts'
import { formatFor, table, withUnit } from './table.ts'

export async function runOverWorlds(loaded: Loaded, worlds: Worlds, options: OutputOptions): Promise<void> {
  const { scenario, district, file } = loaded
  asWrongInput(() => requireMemory(district, scenario), file)
  const store = options.out === undefined ? undefined : await openOut(options.out)
  const progress = startProgress(say('runsWord'), !options.quiet)
  const found = await interruptible((signal) =>
    runInWorlds(scenario, worlds, { workers: options.workers, signal, onProgress: progress.at }),
  )
    .finally(progress.end)
    .catch(async (error: unknown) => {
      if (!(error instanceof Stopped)) throw error
      await store?.abandon()
      throw new Interrupted(messageOf(error))
    })
  const { scenarios, results } = found
  const runs = results.map((result, k) => ({ replicate: k + 1, result }))
  const written = await store?.write({ command: 'run', scenarios, runs, stopped: false })
  if (options.json) await printJson(documentOf(found))
  else if (!options.quiet) await print(shown(found, scenario.from, options.all))
  if (written && !options.quiet) remark(say('written', { files: written.join(', ') }))
}

/** Ends of nine tenths of the worlds, and their middle, in the last month. */
function lastOf({ results }: RunsInWorlds) {
  return Object.entries(results[0]?.outcomes ?? {}).map(([outcome, { unit }]) => {
    const values = results.map((result) => result.outcomes[outcome]?.values.at(-1) as number)
    const [low, median, high] = [0.05, 0.5, 0.95].map((p) => quantile(values, p))
    return { outcome, unit, low, median, high, values }
  })
}

const documentOf = (found: RunsInWorlds): object => ({
  of: found.of,
  worlds: found.scenarios.map(({ name, seed, parameters, status_quo }) => ({ name, seed, parameters, status_quo })),
  outcomes: lastOf(found),
})

function shown(found: RunsInWorlds, from: string, all?: boolean): string {
  const { of, results } = found
  const [first] = results
  if (!first) return ''
  const last = lastOf(found)
  const { names, note } = chiefOf(Object.keys(first.outcomes), all)
  const rows = last
    .filter(({ outcome }) => names.includes(outcome))
    .map(({ outcome, unit, low, median, high }) => {
      const format = formatFor(unit, [low, median, high], 2)
      const [least, most] = [low, high].map(format.show)
      return [withUnit(outcomeLabel(outcome), format), format.show(median), `${least} … ${most}`]
    })
  const columns = [
    { title: say('outcome') },
    { title: `${say('median')}, ${monthOf(from, first.ticks)}`, right: true },
    { title: say('worldsRange'), right: true },
  ]
  const head = say(of === 'posterior' ? 'worldsOfPosterior' : 'worldsOfPrior', { n: results.length })
  return [describePlace(first), head, '', table(columns, rows), '', ...note].join('\n')
}
