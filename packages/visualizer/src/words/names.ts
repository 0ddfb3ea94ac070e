/** What is called how: levers, outcomes, mechanisms, actors, places, as people read it. */
import { catalogueOf, type DeclaredWords, declaredWords, type Language } from '@cogov/language'
import { signal } from '@preact/signals'
import { t } from './speak.ts'

/** What the model declares: loaded once the place lives, and until then a name is its own. */
export const model = signal(declaredWords())

export const wordsIn = async (wanted: Language): Promise<DeclaredWords> =>
  declaredWords(await catalogueOf(wanted, 'model'))

export const nameOf: DeclaredWords['nameOf'] = (kind, name) => model.value.nameOf(kind, name)
export const meaningOf: DeclaredWords['meaningOf'] = (kind, name, meaning) => model.value.meaningOf(kind, name, meaning)
export const whyOf: DeclaredWords['whyOf'] = (kind, name, why) => model.value.whyOf(kind, name, why)

/** A place's name; what the core says of it in English, in the page's language. */
export const placeName = (name: string): string =>
  name.replace(/ \(simulated\)$/, t('simulated')).replace(/^a made-up place$/, t('madeUp'))

/** A township's or community's name; those of made-up places are numbers, said in the page's language. */
export const partName = (name: string): string =>
  name
    .replace(/^township (\d+)$/, (_, n: string) => t('townshipNumber', { n }))
    .replace(/^(\d+\.\d+)$/, (_, n: string) => t('communityNumber', { n }))
