import { chainId, companionsOf, type Draft, spanOf } from './draft.ts'
import type { Match } from './match.ts'
import type { Setting } from './setting.ts'

/** What companions did too: "fled to Chile *with her son, Rui*" took Rui to Chile. Not "moved in with Ana", who lives there already. */
export const together = (setting: Setting, match: Match, claim: Draft): readonly Draft[] => {
  if (!match.rule.predicate.together || claim.negated || claim.clause?.adverbs.includes('in') === true) return []
  return companionsOf(setting, match).map(({ chain, mention }) => {
    const companion = chainId(chain)
    return {
      ...claim,
      key: `${claim.key}/${companion}`,
      subject: companion,
      with: [claim.subject, ...claim.with.filter((other) => other !== companion)],
      args: { ...claim.args, subject: spanOf(mention) },
    }
  })
}
