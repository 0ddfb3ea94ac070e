/** How to repeat a report: the command, the version, the seeds, the digest of all runs, the files. */
import { createHash } from 'node:crypto'
import { element, safe } from '@cogov/charts/svg'
import { writeScenario } from '@cogov/core'
import { withoutTables } from '@cogov/core/scenario'
import { shellWord } from '../input/shell-word.ts'
import { clean, type Facts } from './facts.ts'
import { paragraphs } from './page.ts'

export function repeatOf({ stored, say }: Facts): string {
  const { invocation, runs, cogov, scenarios } = stored
  const seeds = [...new Set(runs.map(({ seed }) => seed))].map(clean)
  const digest = digestOf(runs)
  const folder = folderOf(invocation ?? [])
  const command = [commandOf(invocation), folder && `npx cogov report ${shellWord(folder)}`].filter(Boolean)
  const files = scenarios.map((scenario) =>
    element(
      'details',
      {},
      element('summary', {}, safe(scenario.name)),
      element('pre', {}, element('code', {}, verbatim(writeScenario(withoutTables(scenario))))),
    ),
  )
  return [
    commandBlock(command.join('\n')),
    paragraphs([
      say('repeatNote', { version: cogov, hash: digest, first: seeds[0] ?? '', last: seeds.at(-1) ?? '' }),
      say('citation'),
    ]),
    element('p', { class: 'screen' }, safe(say('scenarioFiles'))),
    ...files,
  ].join('')
}

/** What was typed, with more words at its end; nothing where the comparison came from a program. */
export const commandOf = (invocation: readonly string[] | undefined, ...more: string[]): string =>
  invocation ? ['npx cogov', ...[...invocation, ...more].map((word) => shellWord(word))].join(' ') : ''

export const commandBlock = (command: string): string =>
  command === '' ? '' : element('pre', { class: 'command' }, element('code', {}, verbatim(command)))

/** Lines stay lines; all else is made harmless as everywhere. */
const verbatim = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length)))
    .map(safe)
    .join('\n')

/** Of the hashes of all runs, in their order: the same for everybody who repeats them. */
export function digestOf(runs: readonly { hash: string }[]): string {
  const hex = createHash('sha256')
    .update(runs.map(({ hash }) => hash).join('\n'))
    .digest('hex')
  return [0, 4, 8, 12].map((from) => hex.slice(from, from + 4)).join(' ')
}

function folderOf(invocation: readonly string[]): string | undefined {
  const at = invocation.findIndex((word) => word === '--out' || word.startsWith('--out='))
  if (at < 0) return undefined
  return invocation[at] === '--out' ? invocation[at + 1] : invocation[at]?.slice('--out='.length)
}
