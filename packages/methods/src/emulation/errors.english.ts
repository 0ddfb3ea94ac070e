/** What emulators say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'emulation.all_outside': 'and all others that were tried lie outside of the simulated points',
  'emulation.constant': 'the outcome is {value} at all of the {n} points: there is nothing to learn',
  'emulation.degenerate': 'the points do not tell the terms apart: they lie on a line or another quadric',
  'emulation.discrete':
    'the outcome has only {values} values at the {n} points: nothing smooth follows it; more replicates of each point would',
  'emulation.dimensions': '{expected} numbers are expected, found {found}',
  'emulation.extrapolation': '({point}) {why}; simulate there, or say {option} to have a guess',
  'emulation.far': 'lies farther from the simulated points than any of these',
  'emulation.far_from_others': 'lies farther from the simulated points than any of these from the others',
  'emulation.few_points':
    'more than {least} points with as many outcomes are expected for {factors} factors, found {points} and {outcomes}',
  'emulation.outside': 'lies outside of the simulated points in factor {n} ({from} to {to})',
  'emulation.points': '{least} to {most} points with as many outcomes are expected, found {points} and {outcomes}',
} as const

export const message = messagesFrom(ENGLISH)
