import { describe, expect, it } from 'vitest'
import { catalogueOf } from './languages.ts'
import { declaredWords } from './names.ts'
import { reworded } from './rewording.ts'
import { speakerOf } from './speak.ts'

const names = {
  superior: { one: 'municipality', zh: '市政府' },
  township: { one: 'area', other: 'areas of the city', zh: '大区' },
  community: 'county borough',
  resident: 'citizen',
}
const said = (text: string) => reworded({ text }, names, 'en').text

describe('a catalogue with the words of a scenario', () => {
  it('puts them in the place of the library’s, for one and for several', () => {
    expect(said('trust in the township')).toBe('trust in the area')
    expect(said('Townships and their communities')).toBe('Areas of the city and their county boroughs')
    expect(said('a township, an enterprise and a resident')).toBe('an area, an enterprise and a citizen')
    expect(said('residents’ needs')).toBe('citizens’ needs')
  })

  it('leaves other words alone, and its own once they stand there', () => {
    expect(said('intertownship ties')).toBe('intertownship ties')
    // The county borough is not the county, and a committee is not a community.
    expect(reworded({ text: 'a community of the county' }, { ...names, county: 'state' }, 'en').text).toBe(
      'a county borough of the state',
    )
    expect(reworded({ text: '对社区（村）两委的信任' }, { community: '街区' }, 'zh').text).toBe(
      '对社区（村）两委的信任',
    )
  })

  it('leaves values alone', async () => {
    const { parse } = await import('@formatjs/icu-messageformat-parser')
    const counted = parse('{place}: {n, plural, one {# township} other {# townships}}')
    const say = speakerOf('en', reworded({ counted }, names, 'en'))
    expect(say('counted', { place: 'township 1', n: 1 })).toBe('township 1: 1 area')
    expect(say('counted', { place: 'township 1', n: 3 })).toBe('township 1: 3 areas of the city')
  })

  it('calls an actor so in every language', async () => {
    const english = declaredWords(reworded(await catalogueOf('en', 'model'), names, 'en'))
    expect(english.nameOf('actor', 'community')).toBe('county borough')
    expect(english.nameOf('outcome', 'trust_in_township')).toBe('trust in the area')
    const chinese = declaredWords(reworded(await catalogueOf('zh', 'model'), names, 'zh'))
    expect(chinese.nameOf('actor', 'township')).toBe('大区')
    expect(chinese.meaningOf('lever', 'channel_superior', '')).toBe('市政府与大区之间的沟通渠道')
    expect(chinese.nameOf('outcome', 'trust_of_townships')).toBe('大区与市政府间的信任')
  })

  it('forms plurals as English does', () => {
    const several = (one: string) => reworded({ text: 'villages' }, { village: one }, 'en').text
    expect(['city', 'parish', 'ward', 'key', 'bairro'].map(several)).toEqual([
      'cities',
      'parishes',
      'wards',
      'keys',
      'bairros',
    ])
    expect(several('村')).toBe('村')
  })

  it('is the same catalogue without words', () => {
    const catalogue = { text: 'township' }
    expect(reworded(catalogue, {}, 'en')).toBe(catalogue)
  })
})
