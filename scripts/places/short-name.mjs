// The name by which people call a place: 平谷 for 平谷区, 延边 for 延边朝鲜族自治州, 内蒙古 for 内蒙古自治区.

/** Endings that say what a unit is, not how it is called, by the number of digits of its code. */
const ENDINGS = {
  2: /(省|市|自治区)$/u,
  4: /(市|地区|盟|自治州)$/u,
  6: /((?<=神农架)林区|(?<![左右前中后])旗|自治县|自治旗|特区|新区|矿区|区|县|市)$/u,
}

/** Nationalities that stand in the names of autonomous units, longest first so that none hides another. */
const NATIONALITIES = (
  '柯尔克孜 乌孜别克 维吾尔 哈萨克 达斡尔 鄂温克 鄂伦春 塔吉克 蒙古族 朝鲜族 土家族 布依族 哈尼族 傈僳族 ' +
  '拉祜族 纳西族 仡佬族 仫佬族 毛南族 景颇族 布朗族 普米族 独龙族 裕固族 东乡族 撒拉族 保安族 蒙古 锡伯 ' +
  '满族 回族 壮族 藏族 苗族 彝族 侗族 瑶族 白族 傣族 黎族 畲族 水族 羌族 怒族 佤族 土族 各族 族'
).split(' ')

/**
 * The short form of a name; at least two characters stay, so 沛县 and 城区 are not shortened.
 *
 * @param {string} code of a province (2 digits), prefecture (4) or county (6)
 * @param {string} name in full
 * @returns {string}
 * @example shortName('2224', '延边朝鲜族自治州') // '延边'
 */
export function shortName(code, name) {
  const ending = ENDINGS[/** @type {2 | 4 | 6} */ (code.length)]
  const stem = atLeastTwo(name, name.replace(ending, ''))
  const named = /(自治.|族区)$/u.test(name) && code !== '15'
  return named ? withoutNationalities(stem) : stem
}

/** @param {string} stem */
function withoutNationalities(stem) {
  let rest = stem
  for (;;) {
    const found = NATIONALITIES.find((one) => rest.endsWith(one) && rest.length - one.length >= 2)
    if (!found) return rest
    rest = rest.slice(0, -found.length)
  }
}

/**
 * @param {string} whole
 * @param {string} shortened
 */
function atLeastTwo(whole, shortened) {
  return shortened.length >= 2 ? shortened : whole
}
