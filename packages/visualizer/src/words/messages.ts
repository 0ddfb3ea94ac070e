/** What the library says is wrong, in the page's language. */
import { type Said, translatorOf } from '@cogov/language'
import { computed } from '@preact/signals'
import { language, texts } from './speak.ts'

const translate = computed(() => translatorOf(language.value, texts.value))

export const messageOf = (said: string | Said): string => translate.value(said)
