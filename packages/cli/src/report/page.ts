/** The page of a report: one file that asks no network and runs no script, for the screen and for A4. */

import { figureCss, paletteCss } from '@cogov/charts'
import { FONT } from '@cogov/charts/chart'
import { element, safe } from '@cogov/charts/svg'
import { about, type Language } from '@cogov/language'

export interface Section {
  id: string
  title: string
  markup: string
}

/** Bold where a text marks it. */
export const rich = (text: string): string =>
  safe(text).replaceAll('\ue000', '<strong>').replaceAll('\ue001', '</strong>')

export const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => element('p', {}, rich(text))).join('')

/** @param notice what has to be known before the title; empty where nothing has */
export function page(
  language: Language,
  { title, under, notice }: { title: string; under: string; notice: string },
  sections: readonly Section[],
): string {
  const body = sections.map(({ id, title: heading, markup }) =>
    element('section', { 'aria-labelledby': `h-${id}` }, element('h2', { id: `h-${id}` }, safe(heading)), markup),
  )
  const head = [
    element('meta', { charset: 'utf-8' }).replace('/>', '>'),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }).replace('/>', '>'),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }).replace('/>', '>'),
    element('meta', { name: 'generator', content: 'cogov' }).replace('/>', '>'),
    element('title', {}, safe(title)),
    `<style>${paletteCss()}\n${figureCss()}\n${STYLE}</style>`,
  ]
  const header = element(
    'header',
    {},
    notice === '' ? '' : element('p', { class: 'notice', role: 'note' }, safe(notice)),
    element('h1', {}, safe(title)),
    element('p', { class: 'under' }, safe(under)),
  )
  return (
    `<!doctype html>\n<html lang="${about(language).locale}"><head>${head.join('')}</head>` +
    `<body><main>${header}${body.join('')}</main></body></html>\n`
  )
}

const STYLE = `
*{box-sizing:border-box}
body{overflow-wrap:anywhere;margin:0;background:var(--cogov-raised);color:var(--cogov-text);
font:16px/1.5 ${FONT.replaceAll('"', "'")}}
main{max-width:908px;margin:24px auto;padding:56px 64px;background:var(--cogov-paper)}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.15rem;line-height:1.3;margin:2.4rem 0 .6rem}
p{margin:.5rem 0}
.under,.note,figcaption,small,.muted{color:var(--cogov-muted)}
.under,.note{font-size:.86rem}
.notice{border:2px solid var(--cogov-text);padding:.5rem .8rem;margin:0 0 1.4rem;font-weight:600;font-size:.92rem}
.answer{border-left:3px solid var(--cogov-text);padding:.1rem 0 .1rem 1.2rem;
margin:1.6rem 0;font-size:1.09rem;line-height:1.55}
.answer p{margin:.35rem 0}
table{overflow-wrap:break-word;border-collapse:collapse;width:100%;font-size:.86rem;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .5rem;text-align:left;vertical-align:middle;
border-bottom:1px solid var(--cogov-line);font-weight:400}
thead th{color:var(--cogov-muted);text-wrap:balance;
font-weight:600;font-size:.8rem;vertical-align:bottom;line-height:1.3}
.number{text-align:right}
td.number,thead th{overflow-wrap:normal}
td small{display:block;font-size:.75rem;white-space:nowrap}
caption{text-align:left;color:var(--cogov-muted);font-size:.8rem;padding:.4rem 0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.designs th[scope=row]{font-weight:600;min-width:7.6rem;overflow-wrap:anywhere}
.cogov-scroll th[scope=row]{min-width:5.5rem}
.designs .name{display:inline-flex;gap:.45rem}
.designs .name svg{flex:none;margin-top:.28rem}
.designs th,.designs td{padding:.4rem .35rem}
.designs thead th{font-size:.74rem}
.designs td.number{white-space:nowrap}
.designs td.picture{width:224px}
.strip{display:block;width:224px;height:auto;font-family:inherit}
.halves>:last-child:nth-child(odd){grid-column:1/-1}
.cogov-scroll{overflow-x:auto}
.cogov-scroll:focus-visible,summary:focus-visible{outline:3px solid var(--cogov-design-2);outline-offset:2px}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));
gap:2rem 2.4rem;align-items:start;margin-top:1.6rem}
.cogov-data{font-size:.86rem}
section>.cogov-figure{margin-top:1.2rem}
summary{cursor:pointer;color:var(--cogov-muted);font-size:.84rem;padding:.5rem 0;min-height:24px}
ul{padding-left:1.2rem;margin:.4rem 0}
li{margin:.25rem 0}
pre{background:var(--cogov-raised);border-radius:8px;padding:.9rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;
font-size:.82rem;line-height:1.5;margin:.6rem 0}
@media screen and (max-width:940px){
main{margin:0;padding:24px 16px}
h1{font-size:1.4rem}
.designs,.designs tbody,.designs tr,.designs td,.designs th[scope=row]{display:block}
.designs thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.designs tr{border-bottom:1px solid var(--cogov-line);padding:.6rem 0}
.designs td,.designs th[scope=row]{border:0;padding:.15rem 0;text-align:left}
.designs td.number{display:flex;justify-content:space-between;gap:1rem;white-space:normal}
.designs td.number::before{content:attr(data-head);color:var(--cogov-muted)}
.designs td.number span{text-align:right;white-space:nowrap}
}
@page{size:A4;margin:16mm 15mm}
@media print{
body{background:#fff;font-size:10.5pt}
main{max-width:none;margin:0;padding:0}
h1{font-size:18pt}
h2{break-after:avoid;margin-top:14pt}
.cogov-figure,tr,.answer{break-inside:avoid}
table{font-size:8.5pt}
.printed table{font-size:7.5pt}
.printed th,.printed td{padding:1.5pt 4pt}
.printed th,.printed .number{white-space:nowrap}
section:last-child{break-inside:avoid}
.designs th,.designs td{padding:3pt 2.5pt}
.designs thead th{font-size:7pt}
.strip,.designs td.picture{width:200px}
.cogov-data{display:none}
.halves{grid-template-columns:1fr 1fr;gap:10pt 18pt;margin-top:10pt}
section>.cogov-figure,.halves>:last-child:nth-child(odd){max-width:160mm;margin-top:8pt}
.screen,details:not(.printed),.printed summary{display:none}
.printed::details-content{content-visibility:visible;block-size:auto}
.cogov-scroll{overflow:visible}
a{color:inherit}
}`
