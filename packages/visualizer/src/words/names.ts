/** What is called how: levers, outcomes, mechanisms, actors, places, as people read it. */
import type { Language } from '@cogov/language'
import { signal } from '@preact/signals'
import { language, t } from './speak.ts'

/** Names of levers, outcomes and terms: loaded once the place lives, and until then a name is its own. */
const nameOf = signal<((name: string, language: Language) => string) | undefined>(undefined)

/** What is declared in English, in Chinese; loaded when Chinese is first wanted. */
const chinese = signal<Readonly<Record<string, string>>>({})

/** Chinese names of actors and mechanisms, which their declarations bring. */
export const owners = signal<Readonly<Record<string, string>>>({})

/** Names, and what is declared, in a language. */
export async function loadNames(wanted: Language): Promise<void> {
  const [names, declarations] = await Promise.all([
    import('./names-table.ts'),
    wanted === 'zh' ? import('./chinese.ts') : undefined,
  ])
  nameOf.value = names.nameOf
  if (declarations) chinese.value = declarations.DECLARED
}

/** The name of a lever, outcome, term or parameter. */
export const named = (name: string): string => nameOf.value?.(name, language.value) ?? name.replaceAll('_', ' ')

/** The name of a mechanism or a kind of actor. */
export const ownerName = (name: string): string =>
  (language.value === 'zh' ? owners.value[name] : undefined) ?? name.replaceAll('_', ' ')

/** The name of a department of a county. */
export const departmentName = (one: { name: string; chinese: string }): string =>
  language.value === 'zh' ? one.chinese : one.name

/** A declared sentence, such as what a lever means. */
export const declared = (text: string): string => (language.value === 'zh' ? (chinese.value[text] ?? text) : text)

/** A place's name; what the core says of it in English, in the page's language. */
export const placeName = (name: string): string =>
  name.replace(/ \(simulated\)$/, t('simulated')).replace(/^a made-up place$/, t('madeUp'))

/** A township's or community's name; those of made-up places are numbers, said in the page's language. */
export const partName = (name: string): string =>
  name
    .replace(/^township (\d+)$/, (_, n: string) => t('townshipNumber', { n }))
    .replace(/^(\d+\.\d+)$/, (_, n: string) => t('communityNumber', { n }))
