/** What may be said of a difference. */
export const AREA = 'command'

export const ENGLISH = {
  'difference.raises': '{design}: {word} more, {mean} ({low} to {high})',
  'difference.lowers': '{design}: {word} less, {mean} ({low} to {high})',
  'difference.same': '{design}: exactly the same in every replicate',
  'difference.few': '{design}: the same difference in each of {n} replicates, which may be chance; run at least 5',
  'difference.bound': '{design}: too many of the {n} replicates lie at the end of what is possible for an interval',
  'difference.none': '{design}: no detectable difference with {n} replicates ({low} to {high})',
  'difference.one': '{design}: one replicate says nothing about luck; run at least 5',
  'difference.more':
    '{design}: no detectable difference with {n} replicates ({low} to {high}); {needed} would detect {effect}',
  'difference.enough':
    '{design}: no detectable difference with {n} replicates ({low} to {high}); {effect} would have been detected',
} as const
