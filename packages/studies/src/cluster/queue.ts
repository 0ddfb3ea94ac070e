/** Slurm's commands, as far as a study needs them. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { MessageError, messageAt } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

const execute = promisify(execFile)

/** Slurm answers late while its controller comes back. */
const PATIENCE = 30_000

/** Slurm said no, or is not there. */
export class SlurmError extends MessageError {
  override readonly name = 'SlurmError'
}

async function slurm(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute(program, [...args], { timeout: PATIENCE })
    return stdout
  } catch (error) {
    const { code, stderr, message: text } = error as NodeJS.ErrnoException & { stderr?: string }
    if (code === 'ENOENT') throw new SlurmError(message('cluster.no_slurm', { program }))
    throw new SlurmError(messageAt(program, (stderr || text).trim()))
  }
}

/** Submits tasks of a script. */
export const submit = async (script: string, tasks: readonly number[]): Promise<void> => {
  await slurm('sbatch', ['--parsable', `--array=${ranges(tasks)}`, script])
}

/**
 * State of each task of the jobs of one name, by its number. By name and not by the job's number, because a controller
 * that was killed may have forgotten a job and give its number to the next one.
 */
export async function statesOf(name: string): Promise<Map<number, string>> {
  const lines = (await slurm('squeue', ['-h', '-r', `--name=${name}`, '-o', '%K %T'])).trim().split('\n')
  return new Map(lines.filter(Boolean).map((line) => [Number(line.split(' ')[0]), line.split(' ')[1]]))
}

/** Ends the tasks of one name with some numbers, where they are still said to run. */
export async function cancel(name: string, tasks: readonly number[]): Promise<void> {
  const lines = (await slurm('squeue', ['-h', '-r', `--name=${name}`, '-o', '%K %i'])).trim().split('\n')
  const ids = lines.filter((line) => tasks.includes(Number(line.split(' ')[0]))).map((line) => line.split(' ')[1])
  if (ids.length > 0) await slurm('scancel', ids as string[])
}

/** @example ranges([0, 1, 2, 5]) // '0-2,5' */
export function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else found.push([n, n])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
