/** The languages, each as its speakers call it. */
import { about, LANGUAGES, type Language } from '@cogov/language'
import { language, t } from '../words/speak.ts'
import { speakLanguage } from '../words/switch.ts'

export function LanguageMenu() {
  return (
    <span class="languages">
      <select
        aria-label={t('language')}
        value={language.value}
        onChange={({ currentTarget }) => void speakLanguage(currentTarget.value as Language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={about(one).locale}>
            {about(one).name}
          </option>
        ))}
      </select>
      {/* On a narrow page the name of the language has no room. */}
      <span class="button icon" aria-hidden="true">
        文
      </span>
    </span>
  )
}
