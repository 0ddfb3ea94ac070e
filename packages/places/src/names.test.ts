import { failureOf } from '@cogov/tests/places/failure-of'
import { describe, expect, test } from 'vitest'
import { findPlace, PlaceNotFound, placesCalled, resolvePlace } from './index.ts'
import { inSimplified } from './other-names.ts'
import { asTyped, tonedKeyOf } from './spelling.ts'

const pathOf = (query: string) => findPlace(query).path

describe('a path is found without a slash', () => {
  test.each([
    ['北京市平谷区', '北京市/平谷区'],
    ['北京平谷', '北京市/平谷区'],
    ['北京市　平谷区', '北京市/平谷区'],
    ['北京市 朝陽區', '北京市/朝阳区'],
    ['北京市·平谷区', '北京市/平谷区'],
    ['朝阳 北京', '北京市/朝阳区'],
    ['朝阳区（北京）', '北京市/朝阳区'],
    ['深圳市南山区', '广东省/深圳市/南山区'],
    ['广东省深圳市南山区粤海街道', '广东省/深圳市/南山区/粤海街道'],
    ['上海市浦东新区', '上海市/浦东新区'],
    ['吉林吉林市', '吉林省/吉林市'],
    ['内蒙古呼和浩特', '内蒙古自治区/呼和浩特市'],
    ['北京市平谷区金海湖镇', '北京市/平谷区/金海湖地区'],
    ['Beijing, Pinggu District', '北京市/平谷区'],
    ['Pinggu, Beijing', '北京市/平谷区'],
    ['Pinggu District, Beijing, China', '北京市/平谷区'],
    ['Beijing Pinggu', '北京市/平谷区'],
    ['Nanshan Shenzhen', '广东省/深圳市/南山区'],
    ['Inner Mongolia Hohhot', '内蒙古自治区/呼和浩特市'],
    ['Suzhou (Anhui)', '安徽省/宿州市'],
  ])('%s', (query, path) => expect(pathOf(query)).toBe(path))

  test('and says where it fails', () => {
    expect(failureOf('北京市浦东新区').message).toContain(
      'There is no "浦东新区" in 北京市. Did you mean 上海市/浦东新区?',
    )
    expect(failureOf('Pudong, Beijing').suggestions).toEqual(['上海市/浦东新区'])
  })
})

describe('an English or romanised name', () => {
  test.each([
    ['Pudong', '上海市/浦东新区'],
    ['浦东', '上海市/浦东新区'],
    ['Qüxü', '西藏自治区/拉萨市/曲水县'],
    ['Quxu', '西藏自治区/拉萨市/曲水县'],
    ['Kargilik', '新疆维吾尔自治区/喀什地区/叶城县'],
    ['Xian', '陕西省/西安市'],
    ['Ürümqi', '新疆维吾尔自治区/乌鲁木齐市'],
    ['Canton', '广东省/广州市'],
    ['Běijīng', '北京市'],
    ['bei3jing1', '北京市'],
    ['Lvliang', '山西省/吕梁市'],
    ['Pínggǔ Qū', '北京市/平谷区'],
    ['Beijing Shi', '北京市'],
    ['Guangxi Zhuang Autonomous Region', '广西壮族自治区'],
    ['Dali Bai Autonomous Prefecture', '云南省/大理白族自治州'],
    ['Jilin City', '吉林省/吉林市'],
    ['Jilin', '吉林省'],
  ])('%s', (query, path) => expect(pathOf(query)).toBe(path))

  test('tells by its tones what the letters alone do not', () => {
    expect(['Shǎnxī', 'Shānxī', 'Sūzhōu', 'Sùzhōu'].map(pathOf)).toEqual([
      '陕西省',
      '山西省',
      '江苏省/苏州市',
      '安徽省/宿州市',
    ])
    expect(tonedKeyOf('Qüxü')).toBeUndefined()
    expect(tonedKeyOf('Bĕitáng Qū')).toBe('běitáng')
    expect(asTyped('lv3liang2')).toBe('luliang')
  })

  test('of another kind is not the place', () => {
    expect(failureOf('Pinggu City').suggestions).toEqual(['北京市/平谷区'])
  })
})

describe('a name or a code that is gone leads to where it lies today, with the years', () => {
  test.each([
    ['崇文区', '北京市/东城区', 2010],
    ['宣武', '北京市/西城区', 2010],
    ['平谷县', '北京市/平谷区', 2001],
    ['Pinggu County', '北京市/平谷区', 2001],
    ['平谷縣', '北京市/平谷区', 2001],
    ['北京市崇文区', '北京市/东城区', 2010],
    ['襄樊市', '湖北省/襄阳市', 2010],
    ['Xiangfan', '湖北省/襄阳市', 2010],
    ['中甸县', '云南省/迪庆藏族自治州/香格里拉市', 2001],
    ['四川省/万县市', '重庆市', 1997],
    ['110103', '北京市/东城区', 2010],
    ['110226000000', '北京市/平谷区', 2001],
    ['青岛高新技术产业开发区', '山东省/青岛市/城阳区', 2023],
  ])('%s', (query, path, until) => {
    const { place, former } = resolvePlace(query)
    expect(place.path).toBe(path)
    expect(former?.until).toBe(until)
  })

  test('a place of today has no former name', () =>
    expect(resolvePlace('平谷区')).toEqual({ place: findPlace('110117') }))

  test('asks where it was divided', () => {
    const chaohu = ['安徽省/合肥市', '安徽省/芜湖市', '安徽省/马鞍山市']
    const error = failureOf('341400')
    expect(error.ambiguous).toBe(true)
    expect(error.suggestions).toEqual(chaohu)
    expect(error.message).toMatch(/^巢湖市 was dissolved in 2011 and lies in 3 places today;/)
    expect(failureOf('巢湖市').suggestions).toEqual([...chaohu, '安徽省/合肥市/巢湖市'])
    expect(failureOf('江干区').suggestions).toEqual(['浙江省/杭州市/上城区', '浙江省/杭州市/钱塘区'])
  })

  test('may stand in a path', () => expect(pathOf('巢湖市/含山县')).toBe('安徽省/马鞍山市/含山县'))

  test('does not come before a place that has the name today', () => {
    expect(pathOf('合肥市/巢湖市')).toBe('安徽省/合肥市/巢湖市')
    expect(pathOf('420600')).toBe('湖北省/襄阳市')
  })
})

describe('a development area', () => {
  test.each([
    ['兰州新区', '甘肃省/兰州市/兰州新区'],
    ['郑州经开区', '河南省/郑州市/郑州经济技术开发区'],
    ['郑州/高新区', '河南省/郑州市/郑州高新技术产业开发区'],
    ['察北管理区', '河北省/张家口市/张家口市察北管理区'],
    ['光明新区', '广东省/深圳市/光明区'],
  ])('%s is found', (query, path) => expect(pathOf(query)).toBe(path))

  test('without a code asks in which of its places', () => {
    expect(failureOf('雄安新区').suggestions).toEqual([
      '河北省/保定市/雄县',
      '河北省/保定市/容城县',
      '河北省/保定市/安新县',
    ])
    expect(failureOf("Xiong'an").message).toContain('has no code of its own')
  })
})

describe('a name of several places', () => {
  test.each(['朝阳', 'Chaoyang', 'Chaoyang District', 'cháoyáng'])('%s asks which', (query) => {
    const { ambiguous, suggestions } = failureOf(query)
    expect(ambiguous).toBe(true)
    expect(suggestions).toEqual(expect.arrayContaining(['北京市/朝阳区', '吉林省/长春市/朝阳区']))
    for (const path of suggestions) expect(pathOf(path)).toBe(path)
  })

  test.each(['宝山', 'Baoshan', 'Fuzhou', '通州', '高新区', '新华区', '江苏/鼓楼'])('%s asks', (query) => {
    expect(failureOf(query).ambiguous).toBe(true)
  })

  test('in one county asks which of its towns', () => {
    const county = '河北省/唐山市/开平区'
    expect(failureOf('唐山市开平区开平').suggestions).toEqual([`${county}/开平街道`, `${county}/开平镇`])
    expect(pathOf('唐山市开平区开平镇')).toBe(`${county}/开平镇`)
  })

  test.each([
    ['西安', '陕西省/西安市'],
    ['海南', '海南省'],
    ['吉林', '吉林省'],
    ['Nanjing', '江苏省/南京市'],
  ])('%s is the one that is far larger, or around the others', (query, path) => expect(pathOf(query)).toBe(path))
})

describe('Hong Kong, Macao and Taiwan', () => {
  test.each([
    ['香港', 'Hong Kong', '7,509,200'],
    ['Hong Kong SAR', 'Hong Kong', '7,509,200'],
    ['中国香港特别行政区', 'Hong Kong', '7,509,200'],
    ['810000', 'Hong Kong', '7,509,200'],
    ['Macau', 'Macao', '682,070'],
    ['台湾省', 'Taiwan', '23,561,236'],
    ['台北', 'Taipei', '2,602,418'],
    ['臺北市', 'Taipei', '2,602,418'],
    ['Taipei, Taiwan', 'Taipei', '2,602,418'],
    ['高雄', 'Kaohsiung', '2,765,932'],
    ['沙田', 'Sha Tin', '607,544'],
    ['香港沙田区', 'Sha Tin', '607,544'],
    ['香港/旺角', 'Hong Kong', '7,509,200'],
    ['台北市/信义区', '信義區', '215,240'],
  ])('%s is said not to be in the table, with what is known', (query, name, residents) => {
    const { message, ambiguous } = failureOf(query)
    expect(ambiguous).toBe(false)
    expect(message).toContain('is not in the table of places')
    expect(message).toContain(name)
    expect(message).toContain(residents)
  })

  test('a place that only has the same name is suggested, not taken', () => {
    expect(failureOf('台北').suggestions).toEqual(['湖北省/武汉市/江岸区/台北街道'])
    expect(failureOf('大埔').suggestions).toEqual(['广东省/梅州市/大埔县'])
    expect(failureOf('大埔').ambiguous).toBe(true)
  })

  test('do not hide what is larger here', () => {
    expect(pathOf('连江县')).toBe('福建省/福州市/连江县')
    expect(pathOf('中山区')).toBe('辽宁省/大连市/中山区')
  })
})

describe('all that a name finds', () => {
  test('has what is meant, and towns of the name', () => {
    const { chosen, found } = placesCalled('西安')
    expect(chosen?.place.path).toBe('陕西省/西安市')
    expect(found.map(({ place }) => place.path)).toEqual(
      expect.arrayContaining(['陕西省/西安市', '吉林省/辽源市/西安区', '黑龙江省/牡丹江市/西安区']),
    )
  })

  test('is said of what is unclear and of what is not here', () => {
    expect(placesCalled('朝阳').chosen).toBeUndefined()
    expect(placesCalled('台北').outside[0]).toEqual({
      name: '台北市',
      english: 'Taipei',
      level: 'county',
      path: '台灣/台北市',
      residents: 2_602_418,
      date: '2020-12',
    })
    expect(() => placesCalled('Qwrtzpsdfghjk')).toThrow(PlaceNotFound)
  })
})

test('traditional characters are read, and what only looks like one is kept', () => {
  expect(inSimplified('陝西省乾縣')).toBe('陕西省乾县')
  expect(pathOf('陝西省乾縣')).toBe('陕西省/咸阳市/乾县')
  expect(pathOf('廣東省/東莞市')).toBe('广东省/东莞市')
})
