import type { JSX } from 'preact'
import { Link } from '../link.tsx'
import type { CardFragment } from '../queries.generated.ts'

/** Why two chains of mentions are one, or may be: what speaks for it and against it. */
export const ScorecardItem = ({
  card,
  children,
}: {
  card: CardFragment
  children?: JSX.Element | null
}): JSX.Element => (
  <li class="card">
    <p>
      <Link to={{ id: card.left }}>{card.left}</Link> and <Link to={{ id: card.right }}>{card.right}</Link>
      <span class="badge">score {card.score.toFixed(1)}</span>
    </p>
    <p class="reason">{card.reason}</p>
    <ul class="features">
      {card.features.map((feature) => (
        <li key={feature.name + feature.detail}>
          <span class="weight">{feature.veto ? 'veto' : `${feature.weight > 0 ? '+' : ''}${feature.weight}`}</span>{' '}
          {feature.detail}
        </li>
      ))}
    </ul>
    {children}
  </li>
)
