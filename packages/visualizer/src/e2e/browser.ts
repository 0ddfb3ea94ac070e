/** The built page in a real Chromium, served as a plain file server would, under a path of its own. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumFlags } from '../../../../scripts/chromium.mjs'
import { writeLink } from '../state/link.ts'

const APPLICATION = fileURLToPath(new URL('../../dist/app/', import.meta.url))
const PREFIX = '/some/where'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface Visit {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  language?: 'en' | 'zh'
  calm?: boolean
  touch?: boolean
  /** After the address of the page: `?embed`, `#1.…`. */
  end?: string
  /** A stricter policy than the page's own, sent with every file. */
  policy?: string
}

let browser: Browser
let server: Server
let policy: string | undefined
const contexts: BrowserContext[] = []

/** Starts a browser for the tests of a file, and ends it. */
export function useBrowser(): void {
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
      const name = path.startsWith(`${PREFIX}/`) ? path.slice(PREFIX.length + 1) || 'index.html' : ''
      const file = join(APPLICATION, name)
      const found = name ? await stat(file).catch(() => undefined) : undefined
      if (!found?.isFile()) return response.writeHead(404).end()
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...(policy ? { 'content-security-policy': policy } : {}),
      })
      return createReadStream(file).pipe(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: chromiumFlags,
    })
  }, 60_000)
  // The page of a test that failed does not go on beside the next one.
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })
}

export const address = (end = ''): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}/${end}`

/** What went wrong in a page: errors, refused requests, requests to anybody else. */
export const wrong = new WeakMap<Page, string[]>()

export async function visit(how: Visit = {}): Promise<Page> {
  const { width = 1280, height = 800, theme = 'light', language = 'en', calm = false, touch = false, end = '' } = how
  policy = how.policy
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: calm ? 'reduce' : 'no-preference',
    hasTouch: touch,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(300_000)
  contexts.push(context)
  const page = await context.newPage()
  const mistakes: string[] = []
  wrong.set(page, mistakes)
  page.on('pageerror', (error) => mistakes.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    mistakes.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(address()).host) mistakes.push(`request: ${request.url()}`)
  })
  await page.goto(address(end))
  await page.locator('.legend').or(page.locator('.page')).first().waitFor()
  return page
}

/** Ends a page, and requires that nothing went wrong in it. */
export async function leave(page: Page): Promise<void> {
  expect(wrong.get(page)).toEqual([])
  await page.context().close()
}

/** The month that is shown. */
export const month = async (page: Page): Promise<number> =>
  Number((await page.locator('.month').textContent())?.match(/\d+/)?.[0])

/** Goes to a month, and waits until it is shown. */
export async function goTo(page: Page, tick: number): Promise<void> {
  await page.locator('.time input').fill(String(tick))
  await expect.poll(() => month(page)).toBe(tick)
}

/** Closes the dialog that is open, and waits until it is gone from the page as well. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog').count()).toBe(0)
}

/** Goes to a view. */
export const show = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

/** Chooses a language by what its speakers call it, and waits until the page speaks it. */
export async function speak(page: Page, name: string): Promise<void> {
  await page.locator('header .languages select').selectOption({ label: name })
  const locale = await page.locator('header .languages option:checked').getAttribute('lang')
  await page.locator(`html[lang="${locale}"]`).waitFor()
}

/** The text that a button saves. */
export async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** The end of an address that opens a scenario. */
export async function linkTo(yaml: string): Promise<string> {
  return writeLink({
    version: '',
    file: `cogov: 2\nstart: fresh\nname: test\n${yaml}\n`,
    tick: 0,
    view: 'explore',
    language: 'en',
  })
}
