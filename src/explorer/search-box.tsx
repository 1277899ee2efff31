import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useAnswer } from './ask.ts'
import { type EntityType, search } from './queries.generated.ts'
import { wordsOf } from './words.ts'

interface SearchBoxProps {
  readonly label: string
  readonly placeholder?: string
  readonly types?: readonly EntityType[]
  /** What is written in it at first. */
  readonly value?: string
  readonly onChoose: (entity: { id: string; name: string }) => void
}

/** Finds an entity by a name, misspelt or not: arrows and Enter choose, Escape closes. */
export const SearchBox = ({ label, placeholder, types, value = '', onChoose }: SearchBoxProps): JSX.Element => {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [asked, setAsked] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  /** Enter was pressed before what is written had been looked up. */
  const [isHurried, setHurried] = useState(false)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120)
    return () => clearTimeout(timer)
  }, [text])
  const answer = useAnswer(
    search,
    (isOpen || isHurried) && asked !== '' ? { text: asked, types: types === undefined ? null : [...types] } : null,
  )
  const found =
    answer.state === 'done'
      ? answer.data.search.edges.flatMap(({ node, matched }) => (node === null ? [] : [{ ...node, matched }]))
      : []
  useEffect(() => setActive(0), [asked])
  const choose = (entity: { id: string; name: string } | undefined): void => {
    if (entity === undefined) return
    setText(value === '' ? '' : entity.name)
    setOpen(false)
    setHurried(false)
    onChoose(entity)
  }
  const isCurrent = asked === text.trim() && answer.state === 'done'
  // Who has gone on to the next field meanwhile has chosen all the same.
  useEffect(() => {
    if (!isHurried || !isCurrent) return
    setHurried(false)
    choose(found[0])
  }, [isHurried, isCurrent])
  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % Math.max(found.length, 1)),
      ArrowUp: () => setActive((active - 1 + found.length) % Math.max(found.length, 1)),
      Enter: () => (isCurrent ? choose(found[active]) : setHurried(isOpen)),
      Escape: () => {
        setOpen(false)
        setHurried(false)
      },
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  const isShown = isOpen && asked !== ''
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        role="combobox"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder ?? ''}
        value={text}
        aria-expanded={isShown && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isShown && found[active] !== undefined ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
          setHurried(false)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox, whose field has the focus. */}
      <ul id={`${id}-list`} role="listbox" aria-label={`${label}: found`} hidden={!isShown || found.length === 0}>
        {found.map((entity, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens for the keys.
          <li
            key={entity.id}
            id={`${id}-${index}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as with the list.
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, so that its blur does not close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(entity)}
          >
            <span class={`entity ${entity.type.toLowerCase()}`}>{entity.name}</span>
            <small>
              {wordsOf(entity.type)}
              {entity.matched === entity.name ? '' : `, as “${entity.matched}”`}
            </small>
          </li>
        ))}
      </ul>
      <p class="nothing" role="status">
        {isShown && answer.state === 'done' && found.length === 0 ? `Nothing is called “${asked}”.` : ''}
        {isShown && answer.state === 'failed' ? answer.error.message : ''}
      </p>
    </div>
  )
}
