/** Views that are loaded when they are first looked at. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../words/speak.ts'

export function lazily(load: () => Promise<ComponentType>): ComponentType {
  let found: ComponentType | undefined
  return function Lazy() {
    const [View, setView] = useState<ComponentType | undefined>(() => found)
    useEffect(() => {
      if (View) return
      void load().then((loaded) => {
        found = loaded
        setView(() => loaded)
      })
    }, [])
    return View ? <View /> : <p class="loading">{t('loading')}</p>
  }
}
