/**
 * Messages of the library in another language. The library says what is wrong in English, and an error holds nothing but
 * that text, so that it can cross threads and files. The table holds each sentence in English with holes for what a
 * message names, and beside it the same sentence in the other language: `{name}` is put in as it is, `{=name}` is itself
 * a sentence of the table. What the table does not hold stays as it is.
 */
export type Messages = Readonly<Record<string, string>>

interface Sentence {
  /** What stands before, between and after the holes. */
  fixed: readonly string[]
  holes: readonly { name: string; said: boolean }[]
  other: string
}

/** Longer texts are no messages. */
const MAX_CHARACTERS = 4000
/** Sentences in sentences. */
const MAX_DEEP = 8

/**
 * @param tables sentences in English → in the other language; what stands in a later table goes before
 * @example translator({ 'no such file': '没有这个文件' })('money.yaml: no such file') // 'money.yaml：没有这个文件'
 */
export function translator(...tables: Messages[]): (message: string) => string {
  const all: Messages = Object.assign({}, ...tables)
  const sentences = Object.entries(all)
    .map(([text, other]) => sentenceOf(text, other))
    .sort((a, b) => weight(b) - weight(a))
  const additions = sentences.filter(isAddition)
  const others = sentences.filter((one) => !isAddition(one))
  const say = (message: string, deep: number): string => {
    if (message.length > MAX_CHARACTERS || deep > MAX_DEEP) return message
    if (Object.hasOwn(all, message)) return all[message] as string
    return sayBy(additions, message, deep) ?? sayAfterPlace(message, deep) ?? sayBy(others, message, deep) ?? message
  }
  const sayBy = (some: readonly Sentence[], message: string, deep: number): string | undefined => {
    for (const { fixed, holes, other } of some) {
      const found = match(fixed, message)
      if (!found) continue
      const values = new Map(
        holes.map(({ name, said }, n) => [name, said ? say(found[n] as string, deep + 1) : (found[n] as string)]),
      )
      return other.replace(HOLE, (hole, _, name: string) => values.get(name) ?? hole)
    }
    return undefined
  }
  /** Where it is, such as `money.yaml:4:9: ticks: `, stands before what is wrong, and may hold anything. */
  const sayAfterPlace = (message: string, deep: number): string | undefined => {
    const colon = message.indexOf(': ')
    const after = colon < 0 ? '' : message.slice(colon + 2)
    const said = say(after, deep + 1)
    if (said === after) return undefined
    const before = message.slice(0, colon)
    return `${Object.hasOwn(all, before) ? all[before] : before}：${said}`
  }
  return (message) => say(message, 0)
}

const HOLE = /\{(=?)(\w+)\}/g

function sentenceOf(text: string, other: string): Sentence {
  const holes = [...text.matchAll(HOLE)].map(([, said, name]) => ({ name: name as string, said: said === '=' }))
  return { fixed: text.split(/\{=?\w+\}/), holes, other }
}

/** What is added at the end of a sentence is taken off before the sentence is read. */
const isAddition = ({ fixed, holes }: Sentence): boolean =>
  fixed[0] === '' && holes[0]?.said === true && holes[0].name === 'what'

/** What is most particular is looked for first; what may begin with anything last. */
const weight = ({ fixed }: Sentence): number =>
  fixed.reduce((sum, part) => sum + part.length, fixed[0] === '' ? -1000 : 0)

/** What stands in the holes, or undefined where the text is another one. Every hole ends where the next part begins first. */
function match(fixed: readonly string[], text: string): string[] | undefined {
  const [first, last] = [fixed[0] as string, fixed.at(-1) as string]
  if (fixed.length < 2 || text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return undefined
  const found: string[] = []
  let at = first.length
  for (const part of fixed.slice(1, -1)) {
    const next = text.indexOf(part, at)
    if (next < 0) return undefined
    found.push(text.slice(at, next))
    at = next + part.length
  }
  return at > text.length - last.length ? undefined : [...found, text.slice(at, text.length - last.length)]
}
