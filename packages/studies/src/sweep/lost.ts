/**
 * Which shards of a job array are lost. What counts is the folder: a shard whose parts are there is done, whatever the
 * job's state, and one that gives no sign of life is lost, even where it is said to run. States lie after a controller
 * was killed: ended tasks stay running, others are unknown, and numbers of jobs are given out again.
 */

/** What is known of a shard at one look. */
export interface Look {
  shard: number
  /** Whether parts of it are missing. */
  missing: boolean
  /** What its process last wrote as a sign of life, if it has begun. */
  sign: string | undefined
  /** State of its task; nothing where the queue does not know it. */
  state: string | undefined
}

/** What is remembered of a shard from look to look. */
export interface Memory {
  sign: string | undefined
  /** When it was last seen to be alive, on the watcher's own clock, in milliseconds. */
  alive: number
}

/** How long a process that the queue does not know may be silent, in milliseconds. */
const GONE = 8000

const WAITING = /^(PENDING|CONFIGURING|REQUEUED|SUSPENDED|RESV_DEL_HOLD|REQUEUE_HOLD|REQUEUE_FED)$/
const AT_WORK = /^(RUNNING|COMPLETING|STAGE_OUT|SIGNALING)$/

/**
 * @param memory is brought up to date
 * @param now on the watcher's clock, in milliseconds
 * @param patience how long a task that runs may be silent
 * @param silent whether the queue did not answer: then nobody is lost, because nobody could be helped
 */
export function lostShards(
  looks: readonly Look[],
  memory: Map<number, Memory>,
  { now, patience, silent }: { now: number; patience: number; silent: boolean },
): number[] {
  return looks
    .filter(({ shard, missing, sign, state }) => {
      const before = memory.get(shard)
      const waits = state !== undefined && WAITING.test(state)
      const moved = before === undefined || sign !== before.sign
      const alive = moved || waits ? now : before.alive
      memory.set(shard, { sign, alive })
      if (!missing || silent || waits) return false
      // A process that gives signs of life is at work, also where the queue has forgotten it.
      if (state !== undefined && AT_WORK.test(state)) return now - alive >= patience
      return sign === undefined || sign === ENDED || now - alive >= Math.min(patience, GONE)
    })
    .map(({ shard }) => shard)
}

/** What a process writes when it ends by itself. */
export const ENDED = 'ended'
