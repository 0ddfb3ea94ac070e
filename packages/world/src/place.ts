/** A unit or a city outside China, as plain data. */
export interface WorldPlace {
  /** The names from the country down, such as Brazil/Rio Grande do Sul/Porto Alegre; `findWorldPlace` takes it back. */
  readonly path: string
  readonly name: string
  /** The country's code (ISO 3166), such as BR. */
  readonly country: string
  /** `first` and `second`: levels below the country. `city`: a place of 15,000 people or more. */
  readonly level: 'country' | 'first' | 'second' | 'city'
  /** Absent for units whose residents nobody here has counted. */
  readonly residents?: number
  /** Who counted them, and when where it is known: `census 2011`, `GeoNames`. */
  readonly countedBy?: string
  /** Longitude and latitude in degrees, of cities. */
  readonly point?: readonly [number, number]
}
