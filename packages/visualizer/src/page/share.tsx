/** Sharing: the link, what to embed, and files. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../words/speak.ts'
import { Dialog } from './dialog.tsx'
import { download, fileName, frozen, placeSvg, pngOf, seriesCsv } from './export.ts'
import { LONGEST } from './link.ts'
import { linkHere } from './open.ts'
import { main } from './state.ts'

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
  const embed = `<iframe src="${link.replace(/(\?[^#]*)?#/, '?embed#')}" width="800" height="600" title="cogov"></iframe>`
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
        {[...document.querySelectorAll<SVGSVGElement>('.outcome svg.chart')].length > 0 && (
          <button type="button" class="button" onClick={() => saveCharts(name)}>
            {t('saveChartsSvg')}
          </button>
        )}
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

/** The charts that are shown, under each other in one drawing. */
function saveCharts(name: string): void {
  const charts = [...document.querySelectorAll<SVGSVGElement>('.outcome')].map((figure) => ({
    title: figure.querySelector('strong')?.textContent ?? '',
    svg: figure.querySelector<SVGSVGElement>('svg.chart') as SVGSVGElement,
  }))
  const width = Math.max(...charts.map(({ svg }) => svg.clientWidth || Number(svg.getAttribute('width'))))
  const parts = charts.map(({ title, svg }, n) => {
    const text = new Text(title)
    const span = document.createElement('span')
    span.append(text)
    return `<g transform="translate(0 ${n * 140})"><text y="16" font-weight="bold" font-size="14" fill="currentColor">${span.innerHTML}</text><g transform="translate(0 24)">${frozen(svg).innerHTML}</g></g>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${charts.length * 140}" font-family="system-ui, sans-serif">${parts.join('')}</svg>`
  download(svg, fileName(`${name} charts`, 'svg'), 'image/svg+xml')
}
