import type { Amount } from './time-value.ts'

/** A length of time as ISO 8601 writes it: a year and a half is `P1Y6M`. Null for a vague one. */
export const isoDuration = ({ count, unit, vague }: Amount): string | null => {
  if (vague) return null
  const whole = Math.floor(count)
  const half = count > whole
  if (unit === 'decade') return `P${count * 10}Y`
  if (unit === 'year') return `P${whole > 0 ? `${whole}Y` : ''}${half ? '6M' : ''}`
  if (unit === 'month') return `P${whole > 0 ? `${whole}M` : ''}${half ? '15D' : ''}`
  if (unit === 'week') return half ? `P${Math.round(count * 7)}D` : `P${whole}W`
  return half ? null : `P${whole}D`
}
