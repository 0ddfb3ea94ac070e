/** What networks say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'network.rows': 'a network has a whole number of rows, 1 or more, got {found}',
  'network.whole': '{network}: {name} must be a whole number of at least {least}, got {found}',
  'network.amount': '{network}: {name} must be a number of at least 0, got {found}',
  'network.even_degree': 'small-world: degree must be even, got {found}',
  'network.rewiring': 'small-world: rewiring must be from 0 to 1, got {found}',
  'network.group_share': 'the share of group {group}',
  'network.shares': 'stochastic-block: shares must have a positive sum, got {sum}',
  'network.pair': 'edge-list: pair {index} ({pair}) {what}',
  'pair.rows': 'must have two rows',
  'pair.range': 'must have rows from 0 to {last}, got {row}',
  'pair.itself': 'joins a row with itself',
  'pair.again': 'joins what pair {earlier} has joined: leave one out',
} as const

export const message = messagesFrom(ENGLISH)
