import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { type AskError, ask, forgetAnswers, keepToken, toAskError } from '../ask.ts'
import { takeBack } from '../queries.generated.ts'
import { counted } from '../words.ts'
import { Brought } from './brought.tsx'
import { type ReadResult, readAll } from './reading.ts'
import { ACCEPTED, type Draft, type Taken, takeFiles } from './take-file.ts'

type Step =
  | { readonly at: 'writing'; readonly error: AskError | null }
  | { readonly at: 'taking'; readonly done: number; readonly total: number }
  | { readonly at: 'reading'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly result: ReadResult; readonly isBusy: boolean; readonly error: AskError | null }
  | { readonly at: 'gone'; readonly count: number }

const NOTHING: Draft = { text: '' }

type Refused = Extract<Taken, { readonly error: unknown }>

/** What is known of a text, without what was left empty. */
const filled = (draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => field === 'text' || value.trim() !== ''),
  ) as unknown as Draft

interface FieldProps {
  readonly label: string
  readonly isDay?: boolean
  readonly value: string | undefined
  readonly onInput: (value: string) => void
}

const Field = ({ label, isDay = false, value = '', onInput }: FieldProps): JSX.Element => {
  const id = useId()
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(isDay ? { type: 'date' as const } : {})}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </p>
  )
}

interface ProgressProps {
  readonly done: number
  readonly total: number
  /** Of one, and of several so many of which are done: "is being read", "read". */
  readonly words: readonly [one: string, several: string]
}

const Progress = ({ done, total, words: [one, several] }: ProgressProps): JSX.Element => (
  <div class="notice">
    <p role="status">{total === 1 ? `It ${one} …` : `${done} of ${total} ${several}`}</p>
    <progress max={total} value={total === 1 ? undefined : done} aria-label="How far it is" />
  </div>
)

/** Files without a text that can be read, and why. */
const RefusedFiles = ({ refused }: { refused: readonly Refused[] }): JSX.Element | null =>
  refused.length === 0 ? null : (
    <ul class="notice failed" role="alert">
      {refused.map(({ name, error }) => (
        <li key={name}>
          <strong>{name}</strong>: {error.message}
        </li>
      ))}
    </ul>
  )

/** Reads texts that are pasted, dropped or chosen; says how far that is and what it brought; takes them back. */
export const AddView = (): JSX.Element => {
  const id = useId()
  const [draft, setDraft] = useState(NOTHING)
  /** Several files, which are read as they are. */
  const [files, setFiles] = useState<readonly Draft[]>([])
  const [refused, setRefused] = useState<readonly Refused[]>([])
  /** Files that could not be sent: there was no token, or no server. */
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [step, setStep] = useState<Step>({ at: 'writing', error: null })
  const change = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }))
  const take = async (list: readonly File[]): Promise<void> => {
    const total = list.length
    if (total === 0) return
    setWaiting([])
    setRefused([])
    try {
      const taken = await takeFiles(list, (done) => setStep({ at: 'taking', done, total }))
      const drafts = taken.flatMap((one) => ('draft' in one ? [one.draft] : []))
      setRefused(taken.filter((one) => 'error' in one))
      if (drafts[0] !== undefined) {
        setFiles(drafts.length > 1 ? drafts : [])
        if (drafts.length === 1) setDraft(drafts[0])
      }
      setStep({ at: 'writing', error: null })
    } catch (error) {
      setWaiting(list)
      setStep({ at: 'writing', error: toAskError(error) })
    }
  }
  const read = async (event: Event): Promise<void> => {
    event.preventDefault()
    const drafts = files.length > 0 ? files : [draft]
    const total = drafts.length
    setStep({ at: 'reading', done: 0, total })
    try {
      const result = await readAll(drafts.map(filled), (done) => setStep({ at: 'reading', done, total }))
      setStep({ at: 'done', result, isBusy: false, error: null })
    } catch (error) {
      setStep({ at: 'writing', error: toAskError(error) })
    }
    forgetAnswers()
  }
  const back = async (result: ReadResult, ids: readonly string[]): Promise<void> => {
    setStep({ at: 'done', result, isBusy: true, error: null })
    try {
      for (let from = 0; from < ids.length; from += 100) await ask(takeBack, { ids: ids.slice(from, from + 100) })
      setStep({ at: 'gone', count: ids.length })
    } catch (error) {
      setStep({ at: 'done', result, isBusy: false, error: toAskError(error) })
    }
    forgetAnswers()
  }
  const error = step.at === 'writing' || step.at === 'done' ? step.error : null
  const isBusy = step.at === 'reading' || step.at === 'taking'
  const isEmpty = files.length === 0 && draft.text.trim() === ''
  return (
    <section class="add">
      <h2>Add a text</h2>
      <form
        onSubmit={read}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          if ((event.dataTransfer?.files.length ?? 0) === 0) return
          event.preventDefault()
          void take([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <p class="field">
          <label for={`${id}-files`}>Files (text, PDF, Word, EPUB, web pages): choose them, or drop them here</label>
          <input
            id={`${id}-files`}
            type="file"
            multiple
            accept={ACCEPTED}
            disabled={isBusy}
            onChange={(event) => {
              const chosen = [...(event.currentTarget.files ?? [])]
              // So that the same file can be chosen again.
              event.currentTarget.value = ''
              void take(chosen)
            }}
          />
        </p>
        {files.length > 0 ? (
          <div class="notice">
            <p>
              {counted(files.length, 'text')}: {files.map(({ title }) => title).join(', ')}
            </p>
            <button type="button" onClick={() => setFiles([])}>
              Rather one text
            </button>
          </div>
        ) : (
          <>
            <p class="field">
              <label for={`${id}-text`}>The text: paste it</label>
              <textarea
                id={`${id}-text`}
                rows={10}
                required
                value={draft.text}
                onInput={(event) => change({ text: event.currentTarget.value })}
              />
            </p>
            <div class="fields">
              <Field label="Title" value={draft.title} onInput={(title) => change({ title })} />
              <Field label="Source" value={draft.source} onInput={(source) => change({ source })} />
              <Field label="Published" isDay value={draft.published} onInput={(published) => change({ published })} />
            </div>
          </>
        )}
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
        {waiting.length > 0 ? (
          <p>
            <button type="button" onClick={() => void take(waiting)}>
              Take {waiting.length === 1 ? 'the file' : `the ${waiting.length} files`} again
            </button>
          </p>
        ) : null}
        <p class="actions">
          <button type="submit" class="primary" disabled={isBusy || isEmpty}>
            {step.at === 'reading' ? 'Reading …' : 'Read it'}
          </button>
        </p>
      </form>
      {step.at === 'taking' ? <Progress {...step} words={['is being opened', 'opened']} /> : null}
      {step.at === 'reading' ? <Progress {...step} words={['is being read', 'read']} /> : null}
      <RefusedFiles refused={refused} />
      {error === null ? null : (
        <p class="notice failed" role="alert">
          {error.message}
        </p>
      )}
      {step.at === 'gone' ? (
        <p class="notice" role="status">
          {step.count === 1 ? 'It is' : `All ${step.count} are`} taken back: the graph is as if{' '}
          {step.count === 1 ? 'it' : 'they'} had never been read.
        </p>
      ) : null}
      {step.at === 'done' ? (
        <Brought result={step.result} isBusy={step.isBusy} onTakeBack={(ids) => void back(step.result, ids)} />
      ) : null}
    </section>
  )
}
