/** From text to a scenario: files, presets, links, finished runs. */

import type { Problem, Scenario } from '@cogov/core'
import { LANGUAGES } from '@cogov/language'
import { signal } from '@preact/signals'
import { language, sentences, t, tell } from '../words/speak.ts'
import { speakLanguage } from '../words/switch.ts'
import { type Linked, readLink, WrongLink, writeLink } from './link.ts'
import { catalogue, main, openScenario, playing, twin, VIEWS, type ViewName, view } from './state.ts'
import { forkWith } from './twin.ts'

/** What is to be told about what was opened; empty where there is nothing. */
export const notice = signal('')
export const problems = signal<readonly Problem[]>([])

/** Bytes of tables by their files' names. */
type Tables = Readonly<Record<string, Uint8Array>>

/**
 * Opens files that somebody chose: a scenario with the tables that it names, or a table of communities alone, which is
 * a place of its own.
 *
 * @returns the scenario's text and name, where there is one
 */
export async function filesOpened(
  chosen: readonly File[],
): Promise<{ yaml: string; file: string; tables: Tables } | undefined> {
  const isScenario = ({ name }: File) => /\.(ya?ml|json)$/i.test(name)
  const scenario = chosen.find(isScenario)
  const others = chosen.filter((one) => one !== scenario)
  const tables = Object.fromEntries(
    await Promise.all(others.map(async (one) => [one.name, new Uint8Array(await one.arrayBuffer())] as const)),
  )
  if (scenario) return { yaml: await scenario.text(), file: scenario.name, tables }
  const [table] = others
  if (!table) return undefined
  const [place, name] = [table.name, table.name.replace(/\.[^.]*$/, '')].map((one) => JSON.stringify(one))
  return { yaml: `cogov: 2\nname: ${name}\nplace: { file: ${place} }\n`, file: table.name, tables }
}

/** Opens a scenario file's text; says where it is wrong and leaves everything as it is. */
export async function openText(text: string, file: string, tables: Tables = {}): Promise<boolean> {
  const run = finishedRun(text)
  const { scenario, problems: found } = await main.engine.read(run?.file ?? text, file, tables)
  problems.value = found
  if (!scenario) return false
  return openAt(scenario, run?.tick ?? 0, run?.hash)
}

async function openAt(scenario: Scenario, tick: number, hash?: string): Promise<boolean> {
  const refused = await main.engine.refuses(scenario)
  if (refused) {
    notice.value = tell(refused)
    return false
  }
  await openScenario(scenario, tick)
  notice.value = hash ? await compared(hash) : ''
  return true
}

/** The run.json that `cogov run` and `cogov compare` write: its first scenario, at the end. */
function finishedRun(text: string): { file: string; tick: number; hash: string } | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    const { cogov, scenarios, runs } = JSON.parse(text) as {
      cogov?: unknown
      scenarios?: Scenario[]
      runs?: { seed?: string; ticks?: number; hash?: string }[]
    }
    const [scenario] = scenarios ?? []
    const [run] = runs ?? []
    if (typeof cogov !== 'string' || !scenario || !run) return undefined
    return {
      file: JSON.stringify({ ...scenario, ...(typeof run.seed === 'string' ? { seed: run.seed } : {}) }),
      tick: Number.isInteger(run.ticks) ? (run.ticks as number) : 0,
      hash: String(run.hash ?? ''),
    }
  } catch {
    return undefined
  }
}

/** Whether what is shown is, to the bit, what somebody else saw. */
async function compared(hash: string): Promise<string> {
  const own = await main.engine.hash()
  return own === hash ? t('sameBits', { hash }) : t('otherBits', { hash, own })
}

/** The link to what is shown. */
export async function linkHere(): Promise<string> {
  const other = twin.value?.world.scenario.value
  const linked: Linked = {
    version: catalogue.value?.version ?? '',
    file: await main.engine.write(main.scenario.value as Scenario),
    tick: main.tick,
    view: view.value,
    language: language.value,
    hash: await main.engine.hash(),
    ...(twin.value && other ? { fork: { since: twin.value.since, file: await main.engine.write(other) } } : {}),
  }
  return writeLink(linked)
}

/** Opens what a link holds; where it is wrong, says which part and does nothing. */
export async function openLink(fragment: string): Promise<boolean> {
  try {
    const linked = await readLink(fragment)
    const scenario = await scenarioIn(linked.file)
    const other = linked.fork && (await scenarioIn(linked.fork.file))
    const refused = await main.engine.refuses(scenario)
    if (refused) throw new WrongLink(`place: ${tell(refused)}`)
    const spoken = LANGUAGES.find((one) => one === linked.language)
    if (spoken) await speakLanguage(spoken)
    playing.value = false
    await openScenario(scenario, Math.min(linked.tick, scenario.ticks))
    if (linked.fork && other) forkWith(other, linked.fork.since)
    view.value = VIEWS.find((name) => name === linked.view) ?? ('explore' satisfies ViewName)
    notice.value = await noticeOf(linked)
    return true
  } catch (error) {
    if (!(error instanceof WrongLink)) throw error
    notice.value = t('wrongLink', { reason: tell(error.message) })
    return false
  }
}

async function noticeOf({ version, hash }: Linked): Promise<string> {
  const own = catalogue.value?.version ?? ''
  const same = hash ? await compared(hash) : ''
  return version === own ? same : sentences(t('otherVersion', { version, own }), same)
}

/** @throws WrongLink where the text is no scenario */
async function scenarioIn(file: string): Promise<Scenario> {
  const { scenario, problems: found } = await main.engine.read(file, t('theLink'))
  if (!scenario) throw new WrongLink(`${found[0]?.path ?? ''} ${tell(found[0]?.message ?? '')}`.trim())
  return scenario
}
