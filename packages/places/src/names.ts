import { rowsOf } from './other-names.ts'
import { nameKey, tonedKeyOf } from './spelling.ts'
import { tree, type Unit } from './tree.ts'

/** All places but the townships, by what they are called today. */
export interface Names {
  /** By full name. */
  readonly full: ReadonlyMap<string, readonly Unit[]>
  /** By short, English and other name. */
  readonly known: ReadonlyMap<string, readonly Unit[]>
}

let made: Names | undefined

/** Made at the first search by name and kept. */
export function names(): Names {
  if (made) return made
  const full = new Map<string, Unit[]>()
  const known = new Map<string, Unit[]>()
  for (const unit of tree().values()) {
    add(full, nameKey(unit.place.name), unit)
    add(known, nameKey(unit.short), unit)
    for (const english of unit.english) {
      const key = nameKey(english)
      add(known, key, unit)
      if (key.length > 10) add(known, key.replace(/(newarea|miningdistrict)$/, ''), unit)
    }
    for (const also of alsoCalled(unit)) add(known, also, unit)
  }
  for (const [code, romanised] of rowsOf('romanised')) {
    for (const name of romanised.split('=')) add(known, nameKey(name), unitOf(code))
  }
  const country = tree().values().next().value as Unit
  for (const name of ['中华人民共和国', 'peoplesrepublicofchina', 'prchina', 'prc', 'mainlandchina', '中国大陆'])
    add(known, name, country)
  made = { full, known }
  return made
}

let toned: Map<string, Unit[]> | undefined

/** The places whose pinyin has these tones, of those that have the letters in common with others. */
export function unitsToned(key: string): readonly Unit[] {
  toned ??= readToned()
  return toned.get(key) ?? []
}

function readToned(): Map<string, Unit[]> {
  const read = new Map<string, Unit[]>()
  for (const [code, pinyin] of rowsOf('toned')) add(read, tonedKeyOf(pinyin) ?? '', unitOf(code))
  return read
}

/** The generator has seen to it that the table has the code. */
const unitOf = (code: string): Unit => tree().get(code) as Unit

function add(map: Map<string, Unit[]>, name: string, unit: Unit): void {
  const units = map.get(name)
  if (!units) map.set(name, [unit])
  else if (!units.includes(unit)) units.push(unit)
}

const AUTONOMOUS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/自治区$/u, ['自治区']],
  [/自治州$/u, ['州', '自治州']],
  [/自治县$/u, ['县', '自治县']],
  [/自治旗$/u, ['旗', '自治旗']],
]

/** What people say for long names: 延边州, 郑州经开区, and inside a prefecture 高新区. */
function alsoCalled({ place: { name, code }, short }: Unit): string[] {
  if (name.length < 5) return []
  if (code.length === 6 && /(开发区|园区|管理区|示范区|实验区)$/u.test(name)) return zoneNames(name, code)
  const [, endings = []] = AUTONOMOUS.find(([ending]) => ending.test(name)) ?? []
  return endings.map((ending) => short + ending)
}

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/经济技术开发区$|经济开发区$/u, '经开区'],
  [/经济技术开发区$|经济开发区$/u, '开发区'],
  [/高新技术产业(开发区|园区)$|高新技术开发区$|高技术产业开发区$/u, '高新区'],
  [/高新技术产业(开发区|园区)$|高新技术开发区$|高技术产业开发区$/u, '高新技术开发区'],
]

function zoneNames(name: string, code: string): string[] {
  const stems = [name]
  for (const around of [tree().get(code.slice(0, 2)), tree().get(code.slice(0, 4))])
    if (around) stems.push(...stems.flatMap((one) => withoutAround(one, around)))
  const said = [...stems, ...stems.flatMap((stem) => ZONES.map(([long, brief]) => stem.replace(long, brief)))]
  return [...new Set(said)].filter((one) => one !== name && one.length >= 3)
}

/** 河北唐山海港经济开发区 without 河北; 张家口市察北管理区 without 张家口市, and without 市 alone. */
function withoutAround(name: string, { place, short }: Unit): string[] {
  const rest = name.startsWith(place.name) ? name.slice(place.name.length) : undefined
  if (rest !== undefined) return [rest, short + rest]
  return name.startsWith(short) ? [name.slice(short.length)] : []
}
