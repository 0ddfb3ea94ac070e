import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import type { Do } from '../lessons/lesson.ts'
import { LESSONS } from '../lessons/lessons.ts'
import { goTo, leave, month, show, useBrowser, visit } from './browser.ts'

useBrowser()

it('lets each lesson be completed by predicting, moving levers and looking', async () => {
  const page = await visit({ calm: true })
  for (const lesson of LESSONS) {
    await show(page, 'Lessons')
    await page.getByRole('button', { name: lesson.title }).click()
    for (const [n, step] of lesson.steps.entries()) {
      if (step.kind === 'predict') {
        await page.locator('.option').nth(step.right).click()
        if (step.at > 0) await goTo(page, step.at)
      } else await solve(page, step)
      await page.getByRole('button', { name: 'Go on', exact: true }).click()
      const next = lesson.steps[n + 1]
      if (next?.kind === 'do' && next.anew) await expect.poll(() => month(page)).toBe(0)
    }
    await page.getByRole('heading', { name: 'To read on' }).waitFor()
    await expect.poll(() => page.locator('.literature li').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Open the sandbox' }).click()
    await page.locator('.explore').waitFor()
  }
  await leave(page)
})

/** Sets levers at months, then looks at the last one: as the lesson's own solution says. */
async function solve(page: Page, { solution, measure }: Do): Promise<void> {
  for (const [lever, value, at] of solution) {
    if (at !== undefined) await goTo(page, at)
    const name = lever.slice(lever.indexOf('.') + 1)
    await page.locator(`[data-lever="${name}"] input[type=range]`).first().fill(String(value))
  }
  if (measure) {
    await page.getByRole('button', { name: 'Compare' }).click()
    return
  }
  const last = Number(await page.locator('.time input').getAttribute('max'))
  await goTo(page, last)
}
