/**
 * How what a model declares is called and explained: the area `model` of a catalogue, by keys that begin with the kind,
 * because a lever and an outcome may share a name. What the catalogue does not have, such as a formula of a user's own,
 * is called by its own name and explained by its own words.
 */
import type { Catalogue } from './catalogue.ts'

export type DeclaredKind =
  | 'actor'
  | 'mechanism'
  | 'lever'
  | 'parameter'
  | 'outcome'
  | 'measure'
  | 'term'
  | 'sum'
  /** A column, as `table.name`. */
  | 'state'
  /** A value, rule or total, as `table.step.name`. */
  | 'equation'
  | 'procedure'
  /** A choice rule. */
  | 'rule'
  | 'domain'
  | 'department'
  | 'preset'

/** Names, meanings and reasons in one language. */
export interface DeclaredWords {
  /** @example nameOf('outcome', 'trust_in_committee') // '对两委的信任' */
  nameOf(kind: DeclaredKind, name: string): string
  /** What it means, in a sentence; `meaning` where the catalogue has none. */
  meaningOf(kind: DeclaredKind, name: string, meaning: string): string
  /** Why somebody would turn it on; `why` where the catalogue has none. */
  whyOf(kind: DeclaredKind, name: string, why: string): string
}

/**
 * @param catalogue from `catalogueOf(language, 'model')`; without one, everything is said as it was declared
 * @example declaredWords(await catalogueOf('zh', 'model')).nameOf('lever', 'mediation') // '人民调解'
 */
export function declaredWords(catalogue: Catalogue = {}): DeclaredWords {
  const text = (key: string): string | undefined => {
    const found = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    return typeof found === 'string' ? found : undefined
  }
  return {
    nameOf: (kind, name) => text(`${kind}.${name}`) ?? name.slice(name.lastIndexOf('.') + 1).replaceAll('_', ' '),
    meaningOf: (kind, name, meaning) => text(`${kind}.${name}.meaning`) ?? meaning,
    whyOf: (kind, name, why) => text(`${kind}.${name}.why`) ?? why,
  }
}
