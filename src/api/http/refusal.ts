/** An answer that says no, in the form of all errors of the API. */
export const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response => Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })
