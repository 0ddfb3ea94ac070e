/** What is called how: levers, outcomes, mechanisms, actors, places, as people read it. */
import { type Catalogue, catalogueOf, type DeclaredWords, declaredWords, type Language } from '@cogov/language'
import { computed, signal } from '@preact/signals'
import { inItsWords, t, textInItsWords } from './speak.ts'

/** What the model declares: loaded once the place lives, and until then a name is its own. */
export const model = signal<Catalogue>({})

export const wordsIn = (wanted: Language): Promise<Catalogue> => catalogueOf(wanted, 'model')

const words = computed(() => declaredWords(inItsWords(model.value)))

export const nameOf: DeclaredWords['nameOf'] = (kind, name) => words.value.nameOf(kind, name)
/** English meanings come with what is declared, not with the catalogue. */
export const meaningOf: DeclaredWords['meaningOf'] = (kind, name, meaning) =>
  words.value.meaningOf(kind, name, textInItsWords(meaning))
export const whyOf: DeclaredWords['whyOf'] = (kind, name, why) => words.value.whyOf(kind, name, textInItsWords(why))

/** A place's name; what the core says of it in English, in the page's language. */
export const placeName = (name: string): string =>
  name.replace(/ \(simulated\)$/, t('simulated')).replace(/^a made-up place$/, t('madeUp'))

/** A township's or community's name; those of made-up places are numbers, said in the page's language. */
export const partName = (name: string): string =>
  name
    .replace(/^township (\d+)$/, (_, n: string) => t('townshipNumber', { n }))
    .replace(/^(\d+\.\d+)$/, (_, n: string) => t('communityNumber', { n }))
