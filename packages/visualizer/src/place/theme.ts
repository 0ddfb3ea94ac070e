/** Light or dark: as the system has it, or as somebody chose. */
import { computed, effect, signal } from '@preact/signals'
import { colours } from './dots.tsx'

export type Theme = 'auto' | 'light' | 'dark'
const ORDER: readonly Theme[] = ['auto', 'light', 'dark']

export const theme = signal<Theme>('auto')

const system = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = signal(system.matches)
/** What the page looks like now. */
export const isDark = computed(() => (theme.value === 'auto' ? systemIsDark.value : theme.value === 'dark'))

export function nextTheme(): void {
  theme.value = ORDER[(ORDER.indexOf(theme.value) + 1) % ORDER.length]
}

export function startTheme(): void {
  system.addEventListener('change', () => {
    systemIsDark.value = system.matches
  })
  effect(() => {
    const look = isDark.value ? 'dark' : 'light'
    if (theme.value === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = look
    colours.value = colours.peek() + 1
  })
}
