/** What the library says is wrong, in the page's language. */
import { signal } from '@preact/signals'
import { language } from './speak.ts'

const messages = signal<(message: string) => string>((message) => message)

export async function loadMessages(): Promise<void> {
  const { MESSAGES_ZH, translator } = await import('./chinese.ts')
  messages.value = translator(MESSAGES_ZH)
}

export const messageOf = (message: string): string => (language.value === 'zh' ? messages.value(message) : message)
