import { Details } from '@verbundakte/ui'
import type { SchreibentwurfVollFragment } from './generated/graphql.ts'

/** What goes in, as far as the Akte knows it. Of several letters the first is shown; the others differ by whom they go to. */
export function Werte({ entwuerfe }: { entwuerfe: readonly SchreibentwurfVollFragment[] }) {
  const [erster] = entwuerfe
  const bekannt = erster?.werte.filter(({ wert }) => wert !== null) ?? []
  if (!erster || bekannt.length === 0) return null
  return (
    <section aria-label="Was eingesetzt wird" className="schreiben-werte">
      <h3>Was eingesetzt wird{entwuerfe.length > 1 && erster.an ? ` (am Beispiel ${erster.an.name})` : ''}</h3>
      <Details items={bekannt.map(({ titel, wert }) => [titel, wert ?? ''])} />
    </section>
  )
}
