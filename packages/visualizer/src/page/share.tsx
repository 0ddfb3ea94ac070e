/** Sharing: the link, what to embed, and files. */
import { useEffect, useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { download, fileName, placeSvg, pngOf, seriesCsv } from '../state/export.ts'
import { LONGEST } from '../state/link.ts'
import { linkHere } from '../state/open.ts'
import { main, openFigure, shownOutcomes } from '../state/state.ts'
import { t } from '../words/speak.ts'

export function Share({ onClose }: { onClose: () => void }) {
  const [link, setLink] = useState('')
  const [hash, setHash] = useState('')
  const [copied, setCopied] = useState('')
  useEffect(() => {
    void linkHere().then((fragment) => setLink(new URL(fragment, location.href.replace(/#.*/, '')).href))
    void main.engine.hash().then(setHash)
  }, [])
  const name = main.scenario.value?.name ?? 'cogov'
  const copy = (text: string, what: string) => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(what))
  }
  const [page, fragment = ''] = link.split('#')
  const embedded = `${page.split('?', 1)[0]}?embed#${fragment}`
  const embed = `<iframe src="${embedded}" width="800" height="600" title="cogov"></iframe>`
  const long = link.length > LONGEST
  return (
    <Dialog title={t('shareTitle')} onClose={onClose}>
      {long ? (
        <p>{t('linkLong', { n: link.length })}</p>
      ) : (
        <>
          <Copied label={t('linkLabel')} text={link} copied={copied === 'link'} onCopy={() => copy(link, 'link')} />
          <p class="note">{t('linkNote', { n: link.length, hash })}</p>
          <Copied
            label={t('embedLabel')}
            text={embed}
            copied={copied === 'embed'}
            onCopy={() => copy(embed, 'embed')}
          />
        </>
      )}
      <h3>{t('files')}</h3>
      <div class="files">
        <button type="button" class="button" onClick={() => void saveScenario(name)}>
          {t('saveScenario')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => main.series.value && download(seriesCsv(main.series.value), fileName(name, 'csv'), 'text/csv')}
        >
          {t('saveSeries')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download(placeSvg(), fileName(name, 'svg'), 'image/svg+xml')}
        >
          {t('savePictureSvg')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void pngOf(placeSvg()).then((blob) => download(blob, fileName(name, 'png')))}
        >
          {t('savePicturePng')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            onClose()
            openFigure(`outcome:${shownOutcomes.value[0]}`)
          }}
        >
          {t('figures')}
        </button>
      </div>
    </Dialog>
  )
}

function Copied({ label, text, copied, onCopy }: { label: string; text: string; copied: boolean; onCopy: () => void }) {
  return (
    <label class="copied">
      <span>{label}</span>
      <input readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" class="button" onClick={onCopy}>
        {copied ? t('copied') : t('copy')}
      </button>
    </label>
  )
}

async function saveScenario(name: string): Promise<void> {
  const scenario = main.scenario.value
  if (scenario) download(await main.engine.write(scenario), fileName(name, 'yaml'), 'application/yaml')
}
