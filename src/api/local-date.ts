import { GraphQLScalarType, Kind } from 'graphql'
import { isLocalDate } from '../model/days.ts'
import { codedError } from './coded-error.ts'

const checked = (value: unknown): string => {
  if (typeof value === 'string' && isLocalDate(value)) return value
  const shown = JSON.stringify(value)?.slice(0, 40)
  throw codedError('BAD_INPUT', `${shown} is no day. Write it as in "2022-09-21"; it must be one that exists.`)
}

/** The scalar of days: `YYYY-MM-DD`, and only days that exist. `description` is that of the SDL. */
export const localDate = (description: string | undefined): GraphQLScalarType<string, string> =>
  new GraphQLScalarType({
    name: 'LocalDate',
    description,
    serialize: checked,
    parseValue: checked,
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : null),
  })
