/** What `cogov exam` prints. */
export const AREA = 'command'

export const ENGLISH = {
  examStudy: 'study',
  examMeasured: 'measured',
  examPredicted: 'predicted',
  examWorlds: 'nine in ten',
  examMark: 'mark',
  examLacks: 'not sat: {what}',
  examSign: '{sign, select, up {+} down {-} other {0}}',
  examScales:
    'Effects are differences in log odds, logs of ratios (ratio), shares (points), standard deviations (sd), or what is left of an effect (share).',
  examScale: '{scale, select, odds {log odds} ratio {ratio} points {points} standardised {sd} other {share}}',
  examIn:
    '{studies} {studies, plural, one {study} other {studies}} with {claims} {claims, plural, one {claim} other {claims}}, in {worlds}.',
  examCentral: 'the world in the middle of the {of, select, prior {priors} other {posterior}}',
  examMany:
    '{n} {n, plural, one {world} other {worlds}} of the {of, select, prior {priors: nothing is fitted} other {posterior}}',
  examScore: 'Score: {mark} of the marks; {unsat} where what could not be sat counts 0.',
  examParts:
    'Signs right: {signs} of {nSigns}. Noughts right: {noughts} of {nNoughts}. Sizes within a factor of two: {sizes} of {nSizes}. Measured values in their 90 % interval: {inside} of {nInside}.',
  examCross: 'Each fifth of the studies predicted by the other four:',
  examGain:
    'Against “{benchmark, select, everything {everything helps} nothing {nothing works} other {mean of the mechanism}}”: {gain} ({low} … {high})',
  examGainAlone:
    'Against “{benchmark, select, everything {everything helps} nothing {nothing works} other {mean of the mechanism}}”: {gain}',
  examFurther: 'Of {n} further signs right: {signs}.',
  examUnreached: '{question}: the untreated could not be made {asked}; they are {reached}.',
} as const
