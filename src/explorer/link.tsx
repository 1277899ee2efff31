import type { ComponentChildren, JSX } from 'preact'
import { type Address, formatAddress, go, useAddress } from './address.ts'

interface LinkProps {
  readonly to: Partial<Address>
  readonly class?: string
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** A link that changes part of the address, and may be copied or opened beside like any other. */
export const Link = ({ to, class: name, current, children }: LinkProps): JSX.Element => {
  const address = useAddress()
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a
      href={formatAddress({ ...address, ...to })}
      onClick={follow}
      {...(name === undefined ? {} : { class: name })}
      {...(current === true ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  )
}

/** A selectable name, marked by its type. */
export const EntityLink = ({ entity }: { entity: { id: string; name: string; type: string } }): JSX.Element => (
  <Link to={{ id: entity.id }} class={`entity ${entity.type.toLowerCase()}`}>
    {entity.name}
  </Link>
)

interface MarkLinkProps {
  /** What it selects. */
  readonly id: string
  readonly class: string
  readonly children: ComponentChildren
}

/** A part of a drawing that selects. Keys and screen readers go by the drawing's list instead. */
export const MarkLink = ({ id, class: name, children }: MarkLinkProps): JSX.Element => {
  const address = useAddress()
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go({ id })
  }
  return (
    <a href={formatAddress({ ...address, id })} tabindex={-1} class={name} onClick={follow}>
      {children}
    </a>
  )
}
