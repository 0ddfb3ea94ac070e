/** Another language, chosen once and switched at once. */
import { about, LANGUAGES, type Language, textsOf } from '@cogov/language'
import { batch } from '@preact/signals'
import { model, wordsIn } from './names.ts'
import { language, texts } from './speak.ts'

let wished: Language = 'en'

/** Loads what the language says, then says everything in it. */
export async function speakLanguage(wanted: Language): Promise<void> {
  wished = wanted
  const own = wanted === 'en' ? {} : await textsOf(wanted, 'page', 'figures', 'lessons', 'errors')
  // English names are not needed for the first frame.
  const names = wanted === language.value ? model.value : await wordsIn(wanted)
  // Whoever chose another one meanwhile has that.
  if (wished !== wanted) return
  batch(() => {
    texts.value = own
    model.value = names
    language.value = wanted
  })
  document.documentElement.lang = about(wanted).locale
}

/** How the model calls what it declares, in the language that is spoken. */
export async function loadNames(): Promise<void> {
  const spoken = language.value
  const names = await wordsIn(spoken)
  if (language.value === spoken) model.value = names
}

/** The next one of the list, for a key. */
export const nextLanguage = (): Promise<void> =>
  speakLanguage(LANGUAGES[(LANGUAGES.indexOf(language.value) + 1) % LANGUAGES.length])
