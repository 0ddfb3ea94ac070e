/**
 * One spelling for a name's many: case, accents, spaces, hyphens, dots, apostrophes and full-width forms do not count.
 *
 * @example keyOf("Xi'an") // 'xian'
 */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Z}\p{C}'’‘ʼ`´·.-]/gu, '')
    .toLowerCase()
}

/** The same for a name of the table, faster: nearly all are plain characters or plain letters. */
export function nameKey(name: string): string {
  if (/^[\u4E00-\u9FFF]+$/.test(name)) return name
  return /^[A-Za-z]+$/.test(name) ? name.toLowerCase() : keyOf(name)
}

const TONES = /[\u0300\u0301\u0304\u0306\u030c]/u

/**
 * Pinyin with its tones, so that Shǎnxī is not Shānxī; nothing where no vowel has one. A breve is taken for the third.
 *
 * @example tonedKeyOf('Sūzhōu') // 'sūzhōu'
 * @example tonedKeyOf('Qüxü') // undefined
 */
export function tonedKeyOf(name: string): string | undefined {
  const apart = name.normalize('NFKD')
  if (!TONES.test(apart)) return undefined
  const whole = apart.replaceAll('\u0306', '\u030c').normalize('NFC').toLowerCase()
  return whole.replace(/[\p{Z}\p{C}'’‘ʼ`´·.-]/gu, '').replace(/(?<=.)(shì|qū|xiàn|shěng)$/u, '')
}

/** Pinyin as keyboards write it: v for ü, the tones as numbers. */
export const asTyped = (key: string): string =>
  /^[a-z1-5]+$/.test(key) ? key.replace(/(?<=[a-z])[1-5]/g, '').replace(/([ln])v/g, '$1u') : key

/** Words for kinds of places in English and in pinyin, and how a Chinese name of that kind ends; longer words first. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/autonomousregion$|zizhiqu$/, /自治区$/u],
  [/autonomousprefecture$|zizhizhou$/, /自治州$/u],
  [/autonomouscounty$|zizhixian$/, /自治县$/u],
  [/autonomousbanner$|zizhiqi$/, /自治旗$/u],
  [/newarea$|newdistrict$|xinqu$/, /新区$/u],
  [/prefecturelevelcity$|countylevelcity$/, /市$/u],
  [/prefecture$|diqu$/, /(市|地区|盟|自治州)$/u],
  [/region$/, /(自治区|地区)$/u],
  [/municipality$|city$|shi$/, /市$/u],
  [/province$|sheng$/, /(省|自治区)$/u],
  [/district$|qu$/, /区$/u],
  [/county$|xian$/, /县$/u],
  [/banner$|qi$/, /旗$/u],
  [/league$|meng$/, /盟$/u],
]

const NATIONALITIES =
  'and uyghur uygur zhuang hui tibetan korean bai yi miao dong tujia mongolian mongol kazakh kirghiz ' +
  'kyrgyz dai jingpo hani lisu qiang buyei bouyei li tu yao manchu daur evenk evenki oroqen salar bonan ' +
  'dongxiang yugur xibe tajik wa lahu naxi nu derung gelao she shui mulao maonan'

const NATIONALITIES_AT_END = new RegExp(`(?<=.{3})(${NATIONALITIES.replaceAll(' ', '|')})+$`)

/**
 * A key without the word for the kind of place, and which Chinese names are of that kind: `pinggudistrict` gives
 * `pinggu` and what ends in 区. More than one word may end a key: `lanzhounewdistrict`.
 */
export function kindsOf(key: string): { stem: string; isKind: RegExp }[] {
  return KINDS.flatMap(([word, isKind]) => {
    const stem = key.replace(word, '')
    if (stem === key || stem.length < 2) return []
    const plain = stem.replace(NATIONALITIES_AT_END, '')
    return [stem, ...(plain === stem ? [] : [plain])].map((one) => ({ stem: one, isKind }))
  })
}

/** Whether a word only says of what kind a place is: District, Shi. */
export const isKindWord = (word: string): boolean => KINDS.some(([kind]) => keyOf(word).replace(kind, '') === '')

/**
 * How many characters must be put in, left out, changed or swapped with a neighbour to get from one text to the
 * other, up to `limit`; anything above is returned as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1)
    }
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length], limit + 1)
}
