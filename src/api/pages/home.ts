import { createHash } from 'node:crypto'
import { EXPORT_FORMATS } from '../../export/index.ts'
import { readQuestions } from '../questions.ts'

const STYLE = `
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem } li { margin: .3rem 0 }
  code, pre { font-family: ui-monospace, monospace; font-size: .9rem } pre { overflow-x: auto; padding: .8rem; background: #f4f4f2 }
  @media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b } a { color: #8ab4f8 } pre { background: #2a2a2a } }
`

const styleHash = createHash('sha256').update(STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '&quot;')

const questions = (): string =>
  readQuestions()
    .map(({ text, query }) => `<li><a href="/graphql?query=${encodeURIComponent(query)}">${escaped(text)}</a></li>`)
    .join('\n')

const formats = (): string =>
  [...EXPORT_FORMATS.values()]
    .map(({ name, description }) => `<li><a href="/export/${name}">/export/${name}</a> ${escaped(description)}</li>`)
    .join('\n')

const page = (origin: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Storygraph</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Storygraph</h1>
<p>What the stories tell, as a graph: who went where, when and why, and the sentence that says so.</p>
<p><a href="/">Explore</a> the lives, the graph, the map and the sources in a browser.</p>
<h2>Ask</h2>
<p><a href="/graphql">/graphql</a> is GraphiQL in a browser, with the whole schema described, and GraphQL over HTTP for programs:</p>
<pre>curl ${escaped(origin)}/graphql -H 'Content-Type: application/json' -d '{"query":"{ stats { documents people facts } }"}'</pre>
<ul>
${questions()}
</ul>
<p><a href="/?view=add">Add a text</a> in a browser; <code>POST /take?name=FILE</code> gives the text of a file (PDF, .docx, .epub, HTML) for <code>ingest</code>.</p>
<h2>Take away</h2>
<ul>
${formats()}
</ul>
<h2>Watch</h2>
<ul>
<li><a href="/health">/health</a> The server is up.</li>
<li><a href="/ready">/ready</a> The store answers too.</li>
</ul>
</body>
</html>
`

/** The plain page that says where things are: at `/about`, and at `/` for programs. */
export const homePage = (request: Request): Response =>
  new Response(page(new URL(request.url).origin), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
  })
