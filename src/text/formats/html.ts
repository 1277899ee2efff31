import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import { dayIn } from './day-in.ts'
import { decodeHtml } from './html-bytes.ts'
import { withWords } from './no-text.ts'
import { type PageNode, pageText } from './page-text.ts'
import { type Page, type PageElement, parsePage } from './parse-page.ts'

/** What is on a page besides its story, by what its makers say that it is. */
const BESIDE = [
  ...['nav', 'aside', 'form', 'dialog', 'button', '[hidden]', '[aria-hidden="true"]'],
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog'].map((role) => `[role="${role}"]`),
  ...['ad', 'ads', 'advert', 'advertisement', 'sponsored', 'cookie-banner', 'newsletter'].map(
    (name) => `[class~="${name}"]`,
  ),
].join(',')

/** A page more of whose words than this lead elsewhere is a menu. */
const MOST_LINKED = 0.6

const textLength = (node: PageElement): number => (node.textContent ?? '').replace(/\s+/g, '').length

/** Whether what was found is a list of links rather than a story. */
const isMenu = (content: PageElement): boolean => {
  let linked = 0
  for (const link of content.querySelectorAll('a[href]')) linked += textLength(link)
  return linked > textLength(content) * MOST_LINKED
}

const said = (text: string | null | undefined): string | null => {
  const words = (text ?? '').replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}

const attributeOf = (page: Page, selector: string, name: string): string | null =>
  said(page.querySelector(selector)?.getAttribute(name))

const webAddress = (text: string | null): string | null => (text !== null && /^https?:\/\//i.test(text) ? text : null)

/** Where the page came from: its own word, or the note that some browsers leave in what they save. */
const addressOf = (page: Page, html: string): string | null =>
  webAddress(attributeOf(page, 'link[rel="canonical"]', 'href')) ??
  webAddress(attributeOf(page, 'meta[property="og:url"]', 'content')) ??
  /<!--\s*saved from url=\(\d+\)(https?:\S+)\s*-->/i.exec(html.slice(0, 4096))?.[1] ??
  null

/** Where Readability knows no date, other ways in which pages give one. */
const DATES: readonly (readonly [string, string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ...['date', 'pubdate', 'dc.date', 'DC.date.issued', 'dcterms.created', 'publish-date', 'parsely-pub-date'].map(
    (name): readonly [string, string] => [`meta[name="${name}"]`, 'content'],
  ),
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
]

const dayOf = (page: Page): string | null => {
  for (const [selector, name] of DATES) {
    const day = dayIn(attributeOf(page, selector, name))
    if (day !== null) return day
  }
  return null
}

const BYLINE = /^by\s+(?=\p{Lu})/iu

/** Deeper than any page that people read; what Readability does grows with the cube of it. */
const MOST_DEEP = 250
/** Beyond this, parsing takes long too. Ends that are left out make a page look deeper than it is. */
const MOST_OPEN = 5000

const tooDeep = (): StorygraphError =>
  new StorygraphError('BAD_FILE', `This page is nested more than ${MOST_DEEP} deep. Save its text as .txt.`)

/** What has to be ended, and so can be nested. */
const NESTING = /<(\/?)(?:div|span|table|section|article|blockquote|ul|ol|b|i|em|strong|font|a|center|main)\b/gi

const checkOpen = (html: string): void => {
  let depth = 0
  for (const [, isEnd] of html.matchAll(NESTING)) {
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1
    if (depth > MOST_OPEN) throw tooDeep()
  }
}

const checkDepth = (page: Page): void => {
  let level: readonly PageNode[] = [page]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) throw tooDeep()
    level = level.flatMap(({ childNodes }) => Array.from(childNodes))
  }
}

/** The line that says who wrote it is known already, and is no part of the story. */
const withoutByline = (text: string, author: string | null): string => {
  const [first = '', ...rest] = text.split('\n\n')
  return author !== null && first.replace(BYLINE, '') === author ? rest.join('\n\n') : text
}

const NO_STORY =
  'No story can be told from the rest of this page: it is mostly links, or is empty without its scripts. Save its text as .txt.'

/**
 * The story of a page, without menus, advertisements and footers: Readability (Apache-2.0), which Firefox reads pages with. Title,
 * author, publisher, date, language and address are the page's own. NO_TEXT where there is no story, or where most of what is left is links;
 * BAD_FILE for a page that is nested too deeply.
 *
 * @example (await readHtml(bytes)).text // 'Ada left Lisbon in 1921.\n\nShe went to Porto.'
 */
export const readHtml = async (bytes: Uint8Array): Promise<DocumentFields> => {
  const html = decodeHtml(bytes)
  checkOpen(html)
  const page = await parsePage(html)
  checkDepth(page)
  const known = {
    url: addressOf(page, html),
    published: dayOf(page),
    language: said(page.documentElement?.getAttribute('lang')),
  }
  for (const part of [...page.querySelectorAll(BESIDE)]) part.remove()
  const { Readability } = await import('@mozilla/readability')
  const options = { serializer: (node: unknown) => node as PageElement }
  const article = new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], options).parse()
  const content = article?.content ?? null
  if (article === null || content === null || isMenu(content)) throw new StorygraphError('NO_TEXT', NO_STORY)
  const author = said(article.byline)?.replace(BYLINE, '') ?? null
  return {
    title: said(article.title),
    author,
    source: said(article.siteName),
    url: known.url,
    published: dayIn(article.publishedTime) ?? known.published,
    ...(known.language !== null && { language: known.language }),
    text: withWords(withoutByline(pageText(content), author), NO_STORY),
  }
}
