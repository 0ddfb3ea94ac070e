/**
 * The title and the answer, written from the numbers: which sentence is said, and with which word, follows from the
 * intervals.
 */
import { intervalFormat, listText, numberFormat, strengthOf, strengthWord, tickFormat } from '@cogov/language'
import { wouldFind } from '@cogov/methods/statistics'
import { effectThatMatters } from '../show/verdict.ts'
import { capital, type Design, type Facts, priceOf, strong } from './facts.ts'
import type { ReportSpeech } from './words.ts'

export function titleOf({ say, best, place, outcomePhrase: outcome, format }: Facts): string {
  const { difference } = best
  const strength = difference ? strengthOf(difference) : 'undetected'
  const values = {
    place,
    design: best.name,
    outcome,
    mean: difference ? format.fullDifference(difference.mean).replace('+', '') : '',
  }
  if (!difference || strength === 'undetected') return say('titleNothing', values)
  if (difference.mean < 0) return say('titleLowers', values)
  return say(strength === 'almost-certain' ? 'titleRaises' : 'titleVeryLikely', values)
}

/** Three sentences: the best design; the others, with whom they harm; whether it holds, and what it costs. */
export function answerOf(facts: Facts): string[] {
  const { best, others, say } = facts
  const rest = others.filter((one) => one !== best || !isShownToRaise(best))
  const clauses = rest.map((one) => clauseOf(one, facts))
  const second = clauses.length > 0 ? [say('clauses', { clauses: clauses.join(say('clauseSeparator')) })] : []
  return [first(facts), ...second, third(facts)].map(capital)
}

const isShownToRaise = ({ difference }: Design): boolean =>
  difference !== undefined && difference.mean > 0 && strengthOf(difference) !== 'undetected'

function first({ say, best, base, outcomePhrase: outcome, headline, language }: Facts): string {
  const end = numberFormat(headline.unit, [base.value.mean], language, 2).full(base.value.mean)
  const { difference } = best
  if (!difference || !isShownToRaise(best)) return say('noneShown', { outcome, base: base.name, end })
  const written = intervalFormat(headline.unit, difference, language)
  return say('raises', {
    design: strong(best.name),
    word: strong(strengthWord(strengthOf(difference), language)),
    outcome,
    mean: strong(written.fullDifference(difference.mean).replace('+', '')),
    ...ends(difference, written.show),
    base: base.name,
    end,
  })
}

const ends = ({ low, high }: { low: number | null; high: number | null }, show: (value: number) => string) => ({
  low: low === null ? '–' : show(low),
  high: high === null ? '–' : show(high),
})

function clauseOf(design: Design, facts: Facts): string {
  const { say, language, headline, base } = facts
  const { difference } = design
  if (!difference || difference.low === null || difference.high === null) return unknown(design, facts)
  const format = intervalFormat(headline.unit, difference, language)
  const strength = strengthOf(difference)
  const worse = design.equity?.worse.residents ?? 0
  const harm =
    worse >= 0.005 ? say('leavesWorse', { share: strong(numberFormat('share', [worse], language, 2).full(worse)) }) : ''
  if (strength === 'undetected') return nothing(design, facts) + harm
  const up = difference.mean > 0
  const [least, most] = up ? [difference.low, difference.high] : [-difference.high, -difference.low]
  const values = {
    design: strong(design.name),
    word: strong(strengthWord(strength, language)),
    mean: format.fullDifference(Math.abs(difference.mean)).replace('+', ''),
    low: format.show(least),
    high: format.show(most),
    base: base.name,
  }
  return say(up ? 'alsoRaises' : 'alsoLowers', values) + harm
}

/** Without an interval. */
function unknown({ name, difference }: Design, { say }: Facts): string {
  const values = { design: strong(name), n: difference?.n ?? 0 }
  if (difference?.sd === 0 && difference.mean === 0) return say('alsoSame', values)
  if (difference?.withheld) return say(difference.withheld === 'equal' ? 'alsoFew' : 'alsoBound', values)
  return say('alsoOne', values)
}

function nothing(design: Design, facts: Facts): string {
  const { say, language, headline, base } = facts
  const difference = design.difference as NonNullable<Design['difference']>
  const { mean, low, high, sd, n } = difference
  if (sd === 0 && mean === 0) return unknown(design, facts)
  const effect = effectThatMatters(headline.unit, base.value.mean)
  const format = numberFormat(headline.unit, [mean, low ?? mean, high ?? mean], language, 2)
  const named = tickFormat(headline.unit, [effect], language)
  const { enough = false, needed = null } = wouldFind(difference, effect) ?? {}
  const values = {
    design: strong(design.name),
    n,
    low: format.difference(low ?? mean),
    high: format.fullDifference(high ?? mean),
    needed: needed ?? '',
    effect: named.fullDifference(effect).replace('+', ''),
  }
  if (needed === null) return say('alsoNothingSeen', values)
  return say(enough ? 'alsoNothingEnough' : 'alsoNothing', values)
}

function third(facts: Facts): string {
  const { say, language, best, stored, headline } = facts
  const price = priceOf(best.cost)
  const { robustness } = stored.summary
  const found = robustness?.designs[best.index - 1]
  const cost = price
    ? say(best.cost?.staff ? 'costsEachStaffed' : 'costsEach', moneyOf(price, facts))
    : say('costsUnknown')
  if (!robustness || !found) return say('untested') + cost
  const [low, high] = [Math.min(...found.differences), Math.max(...found.differences)]
  const format = numberFormat(headline.unit, [low, high], language, 2)
  const holds = say('holds', {
    n: robustness.settings,
    design: best.name,
    same: strong(String(Math.round(found.sameSign * robustness.settings))),
    low: format.difference(low),
    high: format.fullDifference(high),
  })
  return holds + cost
}

function moneyOf({ value, low, high }: { value: number; low: number; high: number }, { base, language }: Facts) {
  const format = intervalFormat(base.cost?.unit ?? 'yuan', { mean: value, low, high }, language)
  return { price: strong(format.full(value)), low: format.show(low), high: format.show(high) }
}

/** For a heading that lists designs. */
export const namesOf = (designs: readonly Design[], { language, say }: ReportSpeech): string =>
  listText(
    designs.map(({ name }) => say('named', { name })),
    language,
  )
