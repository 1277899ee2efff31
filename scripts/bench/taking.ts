import { resolve } from 'node:path'
import { head, measure, row } from './measure.ts'

interface Taken {
  readonly name: string
  readonly pages: number
  /** Pages a second of processor time. */
  readonly bare: number
  readonly ours: number
}

/** Text taken out of HTML and PDF beside the bare libraries, which give text without paragraphs, dates and bounds. */
export const benchTaking = ({ full }: { readonly full: boolean }): void => {
  console.log('\n### Text taken out of files, beside the bare library (pages a second of processor time)\n')
  head('what is beside it', 'pages', 'pages/s of it', 'pages/s of ours', 'of it')
  const script = resolve(import.meta.dirname, 'taking-run.ts')
  const { output } = measure(['--import', 'tsx', script, full ? '400' : '100'], { keep: true })
  const rows: readonly Taken[] = JSON.parse(output)
  for (const { name, pages, bare, ours } of rows)
    row(name, String(pages), bare.toFixed(0), ours.toFixed(0), `${(ours / bare).toFixed(2)}×`)
}
