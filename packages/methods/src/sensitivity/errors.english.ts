/** What sensitivity analyses say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'sensitivity.collinear': 'the factors cannot be told apart: some are constant or combinations of others',
  'sensitivity.constant': 'the outcome is {value} at every point: there is nothing for a factor to explain',
  'sensitivity.empty_point': 'point {n} has no outcome',
  'sensitivity.few_blocks': 'at least {least} independent points or blocks of them are expected, found {found}',
  'sensitivity.few_points': 'at least {least} points are expected, found {found}',
  'sensitivity.not_crossed':
    'each of {cells} combinations of levels is expected once, found {points} points of which {found} differ',
  'sensitivity.not_finite': 'point {n}: the outcome is {value}',
  'sensitivity.one_level': '{factor}: at least two levels are expected, found 1',
  'sensitivity.outcomes': '{points} points with outcomes are expected, found {found}',
  'sensitivity.own_seeds':
    'one run of each point, each with a seed of its own, cannot be told from luck: at least 2 replicates are expected, or ' +
    'common random numbers',
  'sensitivity.saltelli': 'outcomes: a multiple of {design} is expected for {factors} factors, found {found}',
  'sensitivity.step': 'points {n} and {next} of a trajectory differ in {found} factors, expected is 1',
  'sensitivity.trajectories':
    'a multiple of {size} points, at least two of them, and as many outcomes are expected, found {points} and {outcomes}',
  'sensitivity.two_values': '{factor}: two values, each at half of the points, are expected, found {found}',
  'sensitivity.unbalanced': 'point {n} has {found} replicates, expected are {expected} as at the others',
  'sensitivity.unequal': '{points} points have {outcomes} outcomes, expected are as many',
} as const

export const message = messagesFrom(ENGLISH)
