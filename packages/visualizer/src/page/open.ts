/** From text to a course: files, presets, links, finished runs. */

import type { Problem, Scenario } from '@cogov/core'
import { signal } from '@preact/signals'
import type { Change, Course } from '../engine/course.ts'
import { language, speakLanguage, t } from '../words/speak.ts'
import { type Linked, readLink, WrongLink, writeLink } from './link.ts'
import { catalogue, main, openCourse, playing, twin, VIEWS, type ViewName, view } from './state.ts'
import { forkWith } from './twin.ts'

/** What is to be told about what was opened; empty where there is nothing. */
export const notice = signal('')
export const problems = signal<readonly Problem[]>([])

/** Opens a scenario file's text; says where it is wrong and leaves everything as it is. */
export async function openText(text: string, file: string): Promise<boolean> {
  const run = finishedRun(text)
  const { scenario, problems: found } = await main.engine.read(run?.file ?? text, file)
  problems.value = found
  if (!scenario) return false
  return openScenario(scenario, run?.tick ?? 0, run?.hash)
}

async function openScenario(scenario: Scenario, tick: number, hash?: string): Promise<boolean> {
  const before = main.course.value
  await openCourse({ scenario, changes: [] }, tick)
  if (main.failure.value) {
    notice.value = main.failure.value
    main.failure.value = ''
    if (before) await openCourse(before)
    return false
  }
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
  const course = main.course.value as Course
  const linked: Linked = {
    version: catalogue.value?.version ?? '',
    file: await main.engine.write(course.scenario),
    changes: [...course.changes],
    tick: main.tick,
    view: view.value,
    language: language.value,
    hash: await main.engine.hash(),
    ...(twin.value
      ? { fork: { since: twin.value.since, changes: [...(twin.value.world.course.value?.changes ?? [])] } }
      : {}),
  }
  return writeLink(linked)
}

/** Opens what a link holds; where it is wrong, says which part and does nothing. */
export async function openLink(fragment: string): Promise<boolean> {
  try {
    const linked = await readLink(fragment)
    const changes = checked(linked.changes)
    const forked = linked.fork && { since: linked.fork.since, changes: checked(linked.fork.changes) }
    const { scenario, problems: found } = await main.engine.read(linked.file, t('theLink'))
    if (!scenario) throw new WrongLink(`scenario: ${found[0]?.path ?? ''} ${found[0]?.message ?? ''}`)
    if (linked.language === 'en' || linked.language === 'zh') await speakLanguage(linked.language)
    playing.value = false
    await openCourse({ scenario, changes }, Math.min(linked.tick, scenario.ticks))
    if (main.failure.value) throw new WrongLink(main.failure.value)
    if (forked) forkWith({ scenario, changes: forked.changes }, forked.since)
    view.value = VIEWS.find((name) => name === linked.view) ?? ('explore' satisfies ViewName)
    notice.value = await noticeOf(linked)
    return true
  } catch (error) {
    if (!(error instanceof WrongLink)) throw error
    main.failure.value = ''
    notice.value = t('wrongLink', { reason: error.message })
    return false
  }
}

async function noticeOf({ version, hash }: Linked): Promise<string> {
  const own = catalogue.value?.version ?? ''
  const same = hash ? await compared(hash) : ''
  return version === own ? same : `${t('otherVersion', { version, own })} ${same}`.trim()
}

/** @throws WrongLink where a change names no lever, or a value that it cannot have */
function checked(changes: readonly Change[]): Change[] {
  return changes.map((change, n) => {
    const lever = catalogue.value?.mechanisms
      .find(({ name }) => name === change.mechanism)
      ?.levers.find(({ name }) => name === change.lever)
    if (!lever) throw new WrongLink(`changes[${n}]: no lever is called ${change.mechanism}.${change.lever}`)
    const [least, most] = lever.range
    if (!(change.value >= least && change.value <= most)) {
      throw new WrongLink(`changes[${n}]: ${change.lever} is from ${least} to ${most}, found ${change.value}`)
    }
    return change
  })
}
