import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { COLOURS } from '@cogov/charts/palette'
import CHINESE from '@cogov/language/compiled/zh-page'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { ENGLISH } from '../words/page.english.ts'
import { closeDialog, goTo, leave, speak, useBrowser, visit } from './browser.ts'

useBrowser()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = ['explore', 'twin', 'map', 'causes', 'lessons', 'scenario'] as const

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe finds wrong in a page, one line each. @param only the rules to check; all unless said */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  await settled(page)
  const found = await page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const rules = runOnly ? { runOnly } : { rules: { 'target-size': { enabled: true } } }
    return (await checker.run({ resultTypes: ['violations'], ...rules })).violations
  }, only)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}

/**
 * What is wrong with the focus: something that cannot have it or comes out of turn, or that does not show it. What the
 * arrow keys walk through has it as a whole.
 */
const focusFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex]')
    return [...all].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled') || one.tabIndex < 0) return []
      one.focus()
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      const name = one.getAttribute('aria-label') ?? one.textContent
      if (document.activeElement !== one) return [`${name}: cannot have the focus`]
      if (one.tabIndex > 0) return [`${name}: comes out of turn`]
      return seen ? [] : [`${name}: does not show the focus`]
    })
  })

/** Waits until what was changed is drawn, and no colour fades any more. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })

it('is clean by axe in every view, in both themes and languages, and shows where the focus is', async () => {
  const page = await visit({ calm: true })
  // Through the debugger: the page's own policy lets no script in.
  await page.evaluate(axe)
  await goTo(page, 4)
  for (const view of VIEWS) {
    await page.getByRole('navigation').getByRole('button', { name: ENGLISH[view], exact: true }).click()
    if (view === 'twin') await page.locator('main .primary').click()
    await page.locator('main .page, main .explore').first().waitFor()
    await cleanInAll(page, view)
    // What has the focus shows it only to who uses keys.
    await page.keyboard.press('Tab')
    expect(await focusFaults(page), view).toEqual([])
  }
  for (const [language, theme] of [
    ['en', 'dark'],
    ['zh', 'light'],
  ] as const) {
    if (language === 'zh') await speak(page, '中文')
    await page.emulateMedia({ colorScheme: theme })
    await page
      .getByRole('button', { name: (language === 'en' ? ENGLISH : CHINESE).share as string, exact: true })
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'share').toEqual([])
    await page
      .getByRole('button', { name: (language === 'en' ? ENGLISH : CHINESE).figures as string, exact: true })
      .click()
    await page.locator('dialog .drawing svg').waitFor()
    await page.locator('dialog summary').click()
    expect(await violations(page), 'figure').toEqual([])
    await closeDialog(page)
  }
  await page.context().close()
})

/** Looks at what is shown in Chinese and English, light and dark; English and light at the end. */
async function cleanInAll(page: Page, view: string): Promise<void> {
  for (const other of ['中文', 'English']) {
    await speak(page, other)
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      // The same page in other colours differs in nothing but its contrasts.
      const only = theme === 'dark' ? ['color-contrast'] : undefined
      expect(await violations(page, only), `${view}, ${theme}, ${other}`).toEqual([])
      const blue = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--cogov-blue'))
      expect(blue).toBe(COLOURS.blue[theme])
    }
  }
}

it('switches its language at once, and leaves no English in Chinese: lessons, charts, levers, reasons', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 5)
  await speak(page, '中文')
  await expect.poll(() => page.locator('.month').textContent()).toBe('第5个月，共60个月')
  await page.getByRole('button', { name: /更多机制/ }).click()
  const heads = page.locator('.mechanism-name')
  for (let n = 0; n < (await heads.count()); n++) await heads.nth(n).click()
  await page.locator('.ground').focus()
  await page.keyboard.press('Enter')
  await page.locator('.why-panel .waterfall').first().waitFor()
  for (const view of VIEWS) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: CHINESE[view] as string, exact: true })
      .click()
    await page.locator('main .page, main .explore').first().waitFor()
    if (view === 'lessons') await page.locator('.card').first().click()
    await expect.poll(() => englishIn(page), { message: view }).toEqual([])
    if (view === 'explore') {
      await page
        .locator('.outcome')
        .getByRole('button', { name: /作为图打开/ })
        .first()
        .click()
      const which = page.getByLabel('选择图')
      await which.waitFor()
      for (const figure of await which.locator('option').all()) {
        await which.selectOption(await figure.getAttribute('value'))
        await expect.poll(() => englishIn(page), { message: (await figure.textContent()) ?? '' }).toEqual([])
      }
      await closeDialog(page)
    }
  }
  await page
    .getByRole('textbox', { name: CHINESE.editorLabel as string })
    .fill('cogov: 2\nname: a\nplace: {}\nticks: 0\n')
  await expect.poll(() => page.locator('.problems').textContent()).toMatch(/第4行，第8列.*实为.*应为/)
  await page.evaluate(() => {
    location.hash = '#9.x'
  })
  await expect.poll(() => page.locator('.notice').textContent()).toContain('链接格式未知')
  await leave(page)
})

/** Texts that are shown or spoken and have English words; citations, names of files and the editor may have them. */
const englishIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const allowed =
      /^(cogov|English|A|B|CSV|SVG|PNG|YAML|JSON|run\.json|Pinggu|Jinhaihu|Porto|Alegre|GeoNames|axe|Shapley|EN)$/
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as HTMLElement
      if (
        parent.closest(
          'option[lang], textarea, .formula, code, kbd, [data-source], .literature, input, .cards, script, noscript',
        )
      )
        continue
      texts.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title]')) {
      if (element.closest('.formula')) continue
      texts.push(element.getAttribute('aria-label') ?? '')
    }
    return texts.filter((text) => (text.match(/[A-Za-z][A-Za-z.]+/g) ?? []).some((word) => !allowed.test(word)))
  })

it('has targets that a finger meets, and nothing wider than the page, at 360 pixels in every view', async () => {
  const page = await visit({ calm: true, width: 360, height: 740, touch: true })
  await goTo(page, 2)
  for (const view of VIEWS) {
    await page.getByRole('navigation').getByRole('button', { name: ENGLISH[view], exact: true }).click()
    await page.locator('main .page, main .explore').first().waitFor()
    const small = await page.locator('button:visible, select:visible, input[type=range]:visible').evaluateAll((all) =>
      all
        .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    )
    expect(small, view).toEqual([])
    expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth), view).toBeLessThanOrEqual(360)
  }
  await leave(page)
})

it('is walked by Tab as it is read: the header, levers, the place, what changes, time', async () => {
  const page = await visit({ calm: true })
  const regions: string[] = []
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab')
    const region = await page.evaluate(() => {
      const one = document.activeElement as Element
      if (one === document.body) return 'end'
      return ['header', '.left', '.middle', '.right', '.playbar'].find((place) => one.closest(place)) ?? 'nowhere'
    })
    if (region === 'end') break
    if (region !== regions.at(-1)) regions.push(region)
  }
  expect(regions).toEqual(['header', '.left', '.middle', '.right', '.playbar'])
  await leave(page)
})
