import type { Candidate } from './candidate.ts'
import { everythingCalled, matching } from './matching.ts'
import { isKindWord } from './spelling.ts'

type Scopes = readonly Candidate[] | undefined

/** How a path ends: with what it leads to, or with the part that nothing inside the scopes answers to. */
export type End = { readonly found: readonly Candidate[] } | { readonly lost: string; readonly scopes: Scopes }

/** Prefectures that only group counties; they may stand inside a path and are passed over. */
const GROUPS = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u

/** No name has more words or characters; a longer text is not taken apart. */
const MOST_TOKENS = 40

/** Everything that a path could mean: each part among what lies inside those of the part before. */
export function follow(parts: readonly string[], start?: Scopes): End {
  let scopes = start
  for (const [i, part] of parts.entries()) {
    const found = answering(part, scopes)
    const isGroup = found.length === 0 && i > 0 && i < parts.length - 1 && GROUPS.test(part)
    if (isGroup) continue
    if (found.length === 0) return lostIn(part, scopes)
    scopes = found
  }
  return { found: scopes ?? [] }
}

/** All that has the last name of a path, where `follow` gives only the likeliest. */
export function followAll(parts: readonly string[]): readonly Candidate[] {
  const before = parts.slice(0, -1)
  const last = parts.at(-1) ?? ''
  const around = before.length > 0 ? follow(before) : { found: undefined }
  if ('lost' in around) return []
  const called = everythingCalled(last, around.found)
  return called.length > 0 ? called : answering(last, around.found)
}

/** A part is a name; or several between commas, the larger place first or last; or several without anything between. */
function answering(part: string, scopes: Scopes): readonly Candidate[] {
  const whole = matching(part, scopes)
  if (whole.length > 0) return whole
  const listed = listIn(part)
  if (listed.length > 1) return bothWays(listed, scopes)
  const tokens = tokensOf(part)
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return []
  const found = joined(tokens, scopes)
  return found.length > 0 ? found : bothWays(part.split(/\s+/u), scopes)
}

/** Names between commas or brackets: `Pinggu, Beijing`, 朝阳区（北京）. */
const listIn = (part: string): string[] =>
  part
    .split(/[,、;()]/u)
    .map((one) => one.trim())
    .filter(Boolean)

function bothWays(names: readonly string[], scopes: Scopes): readonly Candidate[] {
  if (names.length < 2) return []
  const ends = [follow(names, scopes), follow([...names].reverse(), scopes)]
  return [...new Set(ends.flatMap((end) => ('found' in end ? end.found : [])))]
}

/** Chinese names stand character by character, others word by word. */
const tokensOf = (part: string): string[] => part.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? []

const text = (tokens: readonly string[]): string =>
  tokens.reduce((all, one) => (/\p{Script=Han}$/u.test(all) || all === '' ? all + one : `${all} ${one}`), '')

/** 北京市平谷区, Beijing Pinggu: the longest larger place that the rest lies in; in English the other way round too. */
function joined(tokens: readonly string[], scopes: Scopes): readonly Candidate[] {
  const isWords = tokens.every((one) => !/\p{Script=Han}/u.test(one))
  for (let n = tokens.length - 1; n > 0; n--) {
    const cuts = [[tokens.slice(0, n), tokens.slice(n)], ...(isWords ? [[tokens.slice(-n), tokens.slice(0, -n)]] : [])]
    for (const [larger = [], rest = []] of cuts) {
      const around = matching(text(larger), scopes, true)
      if (around.length === 0) continue
      const within = matching(text(rest), around)
      const found = within.length > 0 ? within : rest.length > 1 ? joined(rest, around) : []
      if (found.length > 0) return found
    }
  }
  return []
}

/** Where a part without anything between its names fails: after the longest larger place that it begins with. */
function lostIn(part: string, scopes: Scopes): End {
  const [last = '', ...rest] = listIn(part).reverse()
  if (rest.length > 0) {
    const around = matching(last, scopes, true)
    const end = around.length > 0 ? follow(rest, around) : { found: [] }
    return 'lost' in end ? end : { lost: part, scopes }
  }
  const tokens = tokensOf(part).slice(0, MOST_TOKENS)
  for (let n = tokens.length - 1; n > 0; n--) {
    const [larger, rest] = [text(tokens.slice(0, n)), text(tokens.slice(n))]
    const around = larger.length > 1 && rest.length > 1 && !isKindWord(rest) ? matching(larger, scopes, true) : []
    if (around.length === 1) return { lost: rest, scopes: around }
  }
  return { lost: part, scopes }
}
