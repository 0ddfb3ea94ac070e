/** The job script of a study on Slurm, as somebody would write it by hand. */
import { shellWord } from './words.ts'

export interface JobScript {
  name: string
  /** What the study is, for a comment. */
  title: string
  /** Absolute path of the study's folder, which all nodes share. */
  folder: string
  shards: number
  cpus: number
  /** Megabytes of a task. */
  memory: number
  /** Most minutes of a task: without a limit, a task that vanished would hang. */
  minutes: number
  runs: number
  /** Seconds of a run, as measured. */
  seconds: number
  /** How cogov is called on the nodes: words of a command. */
  command: readonly string[]
  /** Further options of sbatch, such as `--partition=long`. */
  options: readonly string[]
}

/** @example scriptOf(job) // '#!/bin/bash\n#SBATCH --job-name=…' */
export function scriptOf(job: JobScript): string {
  const { name, title, folder, shards, cpus, memory, minutes, runs, seconds, command, options } = job
  const call = [...command, 'sweep', folder].map(shellWord).join(' ')
  const lines = [
    '#!/bin/bash',
    `#SBATCH --job-name=${name}`,
    `#SBATCH --array=0-${shards - 1}`,
    `#SBATCH --cpus-per-task=${cpus}`,
    `#SBATCH --mem=${memory}M`,
    `#SBATCH --time=${timeLimit(minutes)}`,
    `#SBATCH --output=${/[\s']/.test(folder) ? `"${folder}/slurm/%A_%a.log"` : `${folder}/slurm/%A_%a.log`}`,
    ...options.map((option) => `#SBATCH ${option}`),
    '',
    `# ${title.replace(/\s+/g, ' ')}: ${runs} runs of about ${seconds.toPrecision(2)} s.`,
    `# A task does those of every ${ordinal(shards)} part that are not there yet, and may be run again at any time.`,
    `exec ${call} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --no-follow --workers "$SLURM_CPUS_PER_TASK" --quiet`,
  ]
  return `${lines.join('\n')}\n`
}

/** @example timeLimit(90) // '0-01:30:00' */
function timeLimit(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(minutes / 1440)}-${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`
}

function ordinal(n: number): string {
  if (n === 1) return 'single'
  const end = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${end}`
}
