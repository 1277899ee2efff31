/** A GraphQL operation as text, with the types of what it is asked with and of what it answers. */
export interface Question<Answer, Variables> {
  readonly text: string
  /** Never there: it ties the types to the text. */
  readonly types?: (variables: Variables) => Answer
}
