/** What `cogov places` prints. */
export const AREA = 'command'

export const ENGLISH = {
  'places.place': 'place',
  'places.level': 'level',
  'places.code': 'code',
  'places.residents': 'residents',
  'places.source': 'known by',
  'places.found': 'found as',
  'places.isChosen': '{name} as the place of a scenario is {place}.',
  'places.more': '{n} more: --all shows every one.',
  'places.level.country': 'country',
  'places.level.province': 'province',
  'places.level.prefecture': 'prefecture',
  'places.level.county': 'county',
  'places.level.township': 'township',
  'places.level.region': 'region',
  'places.level.area': 'area',
  'places.source.census': 'census 2020',
  'places.source.census, split': 'census 2020, split',
  'places.source.shared': 'shared by committees',
  'places.source.not counted': 'not counted',
  'places.source.outside': '{date}, not in the table',
  'places.source.unknown': 'not known, not in the table',
  'places.until': '{name}, until {until}',
  'places.code.until': 'code {code}, until {until}',
  'places.zone': '{name}, without a code',
} as const
