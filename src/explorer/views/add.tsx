import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { AskError, ask, forgetAnswers, keepToken, toAskError } from '../ask.ts'
import { EntityLink, Link } from '../link.tsx'
import { type AddMutation, add, takeBack } from '../queries.generated.ts'
import { counted } from '../words.ts'

type Added = NonNullable<AddMutation['ingest']['documents']>[number]

type Step =
  | { readonly at: 'writing'; readonly error: AskError | null }
  | { readonly at: 'reading' }
  | { readonly at: 'done'; readonly added: Added }
  | { readonly at: 'gone'; readonly title: string }

/** What a text that was read has brought, and the way to take it back. */
const Brought = ({ added, onTakeBack }: { added: Added; onTakeBack: () => void }): JSX.Element => {
  const claims = added.document?.claims.edges.flatMap(({ node }) => (node === null ? [] : [node])) ?? []
  return (
    <section class="brought" aria-live="polite">
      <h3>
        {added.status === 'UNCHANGED'
          ? 'It was there already, with the same text.'
          : `It says ${counted(claims.length, 'thing')}.`}
      </h3>
      {added.document?.warnings.map(({ message }) => (
        <p class="notice" key={message}>
          {message}
        </p>
      ))}
      <ol class="facts">
        {claims.map((claim) => (
          <li class="fact" key={claim.id}>
            <EntityLink entity={claim.subject} />
            <p class="sentence">
              {claim.fact?.sentence ?? 'Said, but not as a fact.'}
              {(claim.fact?.independentSources ?? 0) > 1 ? <span class="badge">others say so too</span> : null}
            </p>
            <blockquote>
              <p>{claim.evidence.quote}</p>
            </blockquote>
          </li>
        ))}
      </ol>
      <p class="actions">
        <Link to={{ view: 'sources', document: added.id ?? '', span: '' }}>See it in its text</Link>
        <button type="button" onClick={onTakeBack}>
          Take it back
        </button>
      </p>
    </section>
  )
}

/** Reads a text that is pasted or dropped, shows what it brought, and takes it back. */
export const AddView = (): JSX.Element => {
  const id = useId()
  const [title, setTitle] = useState('')
  const [source, setSource] = useState('')
  const [published, setPublished] = useState('')
  const [text, setText] = useState('')
  const [step, setStep] = useState<Step>({ at: 'writing', error: null })
  const drop = async (event: DragEvent): Promise<void> => {
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    setText(await file.text())
    if (title === '') setTitle(file.name.replace(/\.\w+$/, ''))
  }
  const read = async (event: Event): Promise<void> => {
    event.preventDefault()
    setStep({ at: 'reading' })
    const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())
    const document = { text, title: orNull(title), source: orNull(source), published: orNull(published) }
    try {
      const [added] = (await ask(add, { document })).ingest.documents ?? []
      if (added === undefined || added.error !== null) {
        setStep({
          at: 'writing',
          error: new AskError(added?.error?.code ?? 'REFUSED', added?.error?.message ?? 'It was not taken.'),
        })
        return
      }
      forgetAnswers()
      setStep({ at: 'done', added })
    } catch (error) {
      setStep({ at: 'writing', error: toAskError(error) })
    }
  }
  const back = async (added: Added): Promise<void> => {
    try {
      await ask(takeBack, { id: added.id ?? '' })
      forgetAnswers()
      setStep({ at: 'gone', title: added.document?.title ?? added.id ?? '' })
    } catch (error) {
      setStep({ at: 'writing', error: toAskError(error) })
    }
  }
  const field = (name: string, value: string, set: (value: string) => void): JSX.Element => (
    <p class="field">
      <label for={`${id}-${name}`}>{name}</label>
      <input id={`${id}-${name}`} value={value} onInput={(event) => set(event.currentTarget.value)} />
    </p>
  )
  const error = step.at === 'writing' ? step.error : null
  return (
    <section class="add">
      <h2>Add a text</h2>
      <form onSubmit={read} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <p class="field">
          <label for={`${id}-text`}>The text: paste it, or drop a file here</label>
          <textarea
            id={`${id}-text`}
            rows={10}
            required
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </p>
        <div class="fields">
          {field('Title', title, setTitle)}
          {field('Source', source, setSource)}
          <p class="field">
            <label for={`${id}-published`}>Published</label>
            <input
              id={`${id}-published`}
              type="date"
              value={published}
              onInput={(event) => setPublished(event.currentTarget.value)}
            />
          </p>
        </div>
        {error?.code === 'UNAUTHORIZED' ? (
          <p class="field">
            <label for={`${id}-token`}>This server wants its token for changes</label>
            <input
              id={`${id}-token`}
              type="password"
              autocomplete="off"
              onInput={(event) => keepToken(event.currentTarget.value)}
            />
          </p>
        ) : null}
        <p class="actions">
          <button type="submit" class="primary" disabled={step.at === 'reading' || text.trim() === ''}>
            {step.at === 'reading' ? 'Reading …' : 'Read it'}
          </button>
        </p>
      </form>
      {error === null ? null : (
        <p class="notice failed" role="alert">
          {error.message}
        </p>
      )}
      {step.at === 'gone' ? (
        <p class="notice" role="status">
          “{step.title}” is taken back: the graph is as if it had never been read.
        </p>
      ) : null}
      {step.at === 'done' ? <Brought added={step.added} onTakeBack={() => back(step.added)} /> : null}
    </section>
  )
}
