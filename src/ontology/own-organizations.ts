import { isOrganizationNoun } from './organization-nouns.ts'
import { aliasesOf, loadOwnList, type OwnList } from './own-list.ts'
import { isSchoolWord } from './school-nouns.ts'

/** An organization of the user's own, in `organizations.yaml`: organizations by name. */
export interface OwnOrganization {
  readonly name: string
  /** The common noun for it, in lower case: `newspaper`, `university`; null where not given. */
  readonly kind: string | null
  /** Other names, spellings and initials. */
  readonly aliases: readonly string[]
}

const isKind = (noun: string): boolean => isOrganizationNoun(noun) || isSchoolWord(noun)

const ORGANIZATIONS: OwnList = {
  what: 'organizations',
  fields: ['kind', 'aliases'],
  misfit: ({ kind }) =>
    kind === undefined || isKind(String(kind))
      ? null
      : `has the kind "${kind}"; write a noun such as company, newspaper, school or charity, or leave it out`,
}

/** The organizations of an `organizations.yaml` in each folder; as `loadOwnList`. */
export const loadOrganizations = (folders: readonly string[]): readonly OwnOrganization[] =>
  loadOwnList(ORGANIZATIONS, folders).map(({ name, fields }) => ({
    name,
    kind: (fields.kind as string | undefined) ?? null,
    aliases: aliasesOf(fields),
  }))
