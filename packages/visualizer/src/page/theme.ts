/** Light or dark: as the system has it, or as somebody chose. */
import { effect, signal } from '@preact/signals'
import { colours } from '../place/dots.tsx'

export type Theme = 'auto' | 'light' | 'dark'
const ORDER: readonly Theme[] = ['auto', 'light', 'dark']

export const theme = signal<Theme>('auto')

export function nextTheme(): void {
  theme.value = ORDER[(ORDER.indexOf(theme.value) + 1) % ORDER.length] as Theme
}

export function startTheme(): void {
  effect(() => {
    if (theme.value === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme.value
    colours.value = colours.peek() + 1
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    colours.value++
  })
}
