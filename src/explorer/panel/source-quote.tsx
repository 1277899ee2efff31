import type { JSX } from 'preact'
import { Link } from '../link.tsx'
import type { SourceFragment } from '../queries.generated.ts'

/** The verbatim words, and the document that they stand in: the link opens it there. */
export const SourceQuote = ({ source }: { source: SourceFragment }): JSX.Element => (
  <blockquote>
    <p>{source.quote}</p>
    <cite>
      <Link to={{ view: 'sources', document: source.document.id, span: `${source.start}-${source.end}` }}>
        {source.document.title ?? source.document.id}
      </Link>
      {source.document.source === null ? '' : `, ${source.document.source}`}
    </cite>
  </blockquote>
)
