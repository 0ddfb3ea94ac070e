/** What studies on a cluster say. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'cluster.again': '{reason}; trying again',
  'cluster.given_up': 'shard {shard}/{of} ended {n} times without a finished part; see the newest logs in {folder}',
  'cluster.lost': '{job}: lost and submitted again: {shards}',
  'cluster.no_model':
    "the study is of the model '{model}', which the command does not know: sweep its shards in a program of your own",
  'cluster.no_slurm': '{program} is not to be found: this is no machine of a Slurm cluster',
  'cluster.submitted': '{job}: {n} submitted; they go on without this process (to end them: scancel -n {job})',
  'cluster.submitted_more':
    '{job}: {working} tasks are at work already, {n} submitted; they go on without this process (to end them: scancel -n {job})',
} as const

export const message = messagesFrom(ENGLISH)
