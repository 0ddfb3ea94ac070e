/** What the library says is wrong, in the page's language. */
import { type Said, translatorOf } from '@cogov/language'
import { computed, signal } from '@preact/signals'
import { language, texts } from './speak.ts'

/** Of texts that are no messages yet. */
const ofText = signal((text: string) => text)

export async function loadMessages(): Promise<void> {
  const { MESSAGES_ZH, translator } = await import('./chinese.ts')
  ofText.value = translator(MESSAGES_ZH)
}

const translate = computed(() =>
  translatorOf(language.value, texts.value, language.value === 'en' ? undefined : ofText.value),
)

export const messageOf = (said: string | Said): string => translate.value(said)
