import { Component, type ComponentChildren, type JSX } from 'preact'
import { forgetAnswers } from './ask.ts'

interface BoundaryProps {
  /** What is shown in it: "the map". */
  readonly what: string
  /** What it is shown of: once that is another, it is tried again. */
  readonly of: unknown
  readonly children: ComponentChildren
}

/**
 * A part of the page that may fail without the others: what is thrown while it is drawn is told in its place, and it can be tried again,
 * with answers asked for anew, as it may be one of them that it failed over.
 */
export class Boundary extends Component<BoundaryProps, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null }

  static override getDerivedStateFromError(fault: unknown): { readonly fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override componentDidCatch(fault: unknown): void {
    // For whoever mends it: a fault that is caught is otherwise told nowhere.
    console.error(fault)
  }

  override componentDidUpdate({ of }: BoundaryProps): void {
    if (of !== this.props.of && this.state.fault !== null) this.setState({ fault: null })
  }

  override render(): JSX.Element {
    const { what, children } = this.props
    const { fault } = this.state
    if (fault === null) return <>{children}</>
    return (
      <div class="notice failed" role="alert">
        <p>
          <strong>Here {what} should be, but the page failed over it.</strong> The rest of the page goes on.{' '}
          {fault.message}
        </p>
        <button
          type="button"
          onClick={() => {
            forgetAnswers()
            this.setState({ fault: null })
          }}
        >
          Try again
        </button>
      </div>
    )
  }
}
