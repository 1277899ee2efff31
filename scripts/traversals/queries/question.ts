/** A query with the types of its answer and its variables, which any client that knows typed documents takes. */
export interface Question<Answer, Variables> {
  readonly text: string
  /** Never called: it carries the types. */
  readonly types?: (variables: Variables) => Answer
}
