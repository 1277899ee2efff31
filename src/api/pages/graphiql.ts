import { createHash } from 'node:crypto'
import { readQuestions } from '../questions.ts'

/** Where the page finds its script. */
export const SCRIPT_PATH = '/graphiql.js'

// Styles stand in the page and are made by the editor as it goes; its workers are made of text that its script holds.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

interface Parts {
  readonly page: string
  readonly script: string
  readonly tag: string
}

/** Takes the script out of the page, so that the page may forbid every script but its own server's. */
const split = (html: string): Omit<Parts, 'tag'> => {
  const opening = '<script>'
  const start = html.indexOf(opening, html.indexOf('<div id="root">'))
  const end = html.lastIndexOf('</script>')
  return {
    page: `${html.slice(0, start)}<script src="${SCRIPT_PATH}">${html.slice(end)}`,
    script: html.slice(start + opening.length, end),
  }
}

/** Options as a script: who comes with a query in the address finds it in the first tab, ahead of the questions. */
const WITH_ASKED = `((options) => {
  const query = new URL(location.href).searchParams.get('query')
  const others = options.defaultTabs.filter((tab) => tab.query !== query)
  return query === null ? options : { ...options, defaultTabs: [{ query }, ...others] }
})`

const render = async (): Promise<Parts> => {
  // Nine megabytes, which only browsers need.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const options = {
    title: 'Storygraph',
    defaultTabs: readQuestions().map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: false,
    schemaDescription: true,
  }
  const { page, script: plain } = split(renderGraphiQL(options))
  const json = JSON.stringify(options)
  const at = plain.lastIndexOf(json)
  const script = `${plain.slice(0, at)}${WITH_ASKED}(${json})${plain.slice(at + json.length)}`
  return { page, script, tag: `"${createHash('sha256').update(script).digest('base64url')}"` }
}

/** GraphiQL with a tab for each question, which asks no other server for anything. */
export interface GraphiqlPage {
  readonly page: () => Promise<Response>
  readonly script: (request: Request) => Promise<Response>
}

/** Renders it at most once. */
export const createGraphiqlPage = (): GraphiqlPage => {
  let rendered: Promise<Parts> | null = null
  const parts = (): Promise<Parts> => {
    rendered ??= render()
    return rendered
  }
  return {
    page: async () =>
      new Response((await parts()).page, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
      }),
    script: async (request) => {
      const { script, tag } = await parts()
      const headers = { ETag: tag, 'Cache-Control': 'no-cache' }
      if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
      return new Response(script, { headers: { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' } })
    },
  }
}
