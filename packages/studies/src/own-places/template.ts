/** What a table of communities may look like: a line for each, with every column that the library knows. */

const ENGLISH = [
  'name,parent,kind,residents,staff,budget,households',
  'East Market,Riverside,urban,3200,14,410000,1180',
  'Old Harbour,Riverside,urban,2750,11,365000,1020',
  'Mill Village,Hillside,rural,1240,5,98000,370',
  'Upper Fields,Hillside,rural,860,,71000,265',
]

const CHINESE = [
  '名称,所属街道,类型,人口,工作人员,经费,户数',
  '东市社区,河滨街道,城镇,3200,14,410000,1180',
  '旧港社区,河滨街道,城镇,2750,11,365000,1020',
  '磨坊村,坡上镇,乡村,1240,5,98000,370',
  '上田村,坡上镇,乡村,860,,71000,265',
]

/**
 * CSV that `place: { file }` reads, with names of columns in Chinese or English; the numbers are made up.
 *
 * @example template('en').split('\n')[0] // 'name,parent,kind,residents,staff,budget,households'
 */
export const template = (language: string): string => `${(language === 'zh' ? CHINESE : ENGLISH).join('\n')}\n`
