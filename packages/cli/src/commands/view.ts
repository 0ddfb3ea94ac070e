/** `cogov view [FILE]`: the browser application, with a scenario or a finished run in it. */

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { problemMessage, readScenario, type Scenario, VERSION, writeScenario } from '@cogov/core'
import { messageAt } from '@cogov/engine/messages'
import { WrongInput } from '../input/failure.ts'
import { load } from '../input/input.ts'
import { wholeNumber } from '../input/options.ts'
import { print } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'
import { serve } from './serve.ts'

export function addView(program: CogovCommand): void {
  program
    .command('view')
    .summary('look at a scenario or a finished run in the browser')
    .description(
      'Serves the browser application on this machine and opens it, with a scenario or the results of `cogov ' +
        'run` in it.',
    )
    .argument('[file]', 'scenario, or the folder of a finished run')
    .option('--port <number>', 'port to serve at, any free one where nothing is said', wholeNumber(0, 65_535), 0)
    .option('--no-open', 'print the address and open no browser')
    .examples('cogov view examples/pinggu/recognition.yaml', 'cogov view results/first')
    .action(viewCommand)
}

async function viewCommand(file: string | undefined, { port, open }: { port: number; open: boolean }): Promise<void> {
  const fragment = file === undefined ? '' : await fragmentOf(file)
  const server = await serve(applicationFolder(), port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new WrongInput([messageAt(`--port ${port}`, message('command.port_taken'))])
    throw error
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${fragment}`
  await print(`${address}\n\n${say('ctrlC')}`)
  if (open) openBrowser(address)
  process.once('SIGINT', () => server.close())
  process.once('SIGINT', () => server.closeAllConnections())
  await new Promise((resolve) => server.once('close', resolve))
}

/** The application as it was built. */
function applicationFolder(): string {
  const index = fileURLToPath(import.meta.resolve('@cogov/visualizer/app/index.html'))
  if (!existsSync(index)) throw new WrongInput([message('command.no_application')])
  return dirname(index)
}

/** The end of the address that holds a scenario file, or the run in a folder. */
async function fragmentOf(file: string): Promise<string> {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder || file.endsWith('run.json')) return finishedRun(isFolder ? join(file, 'run.json') : file)
  const { scenario } = await load(file)
  return link(scenario, 0)
}

/** The first run of a study, at its end. */
async function finishedRun(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongInput([messageAt(file, message('command.no_finished_run'))])
  })
  const { scenarios, runs } = parsed(text)
  const [run] = runs ?? []
  if (!scenarios?.[0] || !run) throw new WrongInput([messageAt(file, message('command.not_a_run'))])
  const { scenario, problems } = readScenario(JSON.stringify({ ...scenarios[0], seed: run.seed }), file)
  if (!scenario) throw new WrongInput(problems.map(problemMessage))
  return link(scenario, run.ticks, run.hash)
}

interface Study {
  scenarios?: Scenario[]
  runs?: { seed: string; ticks: number; hash: string }[]
}

function parsed(text: string): Study {
  try {
    return (JSON.parse(text) as Study | null) ?? {}
  } catch {
    return {}
  }
}

/** As the page writes its links: version 1. */
function link(scenario: Scenario, tick: number, hash?: string): string {
  const content = { v: VERSION, s: writeScenario(scenario), t: tick, w: 'explore', l: '', ...(hash ? { h: hash } : {}) }
  return `#1.${deflateRawSync(JSON.stringify(content)).toString('base64url')}`
}

/** Where no browser can be opened the address has been printed. */
function openBrowser(address: string): void {
  const [program, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform as string] ?? ['xdg-open', address]
  const child = spawn(program as string, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
