import { Button, formatInstant } from '@verbundakte/ui'
import type { ReactNode } from 'react'

export interface Zeile {
  readonly id: string
  readonly partner: string
  readonly art: string
  readonly am: string
  readonly stand: ReactNode
  readonly hindernis: string | null | undefined
}

interface PoststapelProps {
  readonly titel: string
  readonly partner: string
  readonly leer: string
  readonly zeilen: readonly Zeile[]
  /** cursor of the older ones; null: there are none */
  readonly weiter: string | null | undefined
  readonly nach: string | null
  readonly onNach: (nach: string | null) => void
}

/** One side of the post as a table, the newest first. */
export function Poststapel({ titel, partner, leer, zeilen, weiter, nach, onNach }: PoststapelProps) {
  return (
    <section aria-labelledby={`verbundpost-${titel}`}>
      <h2 id={`verbundpost-${titel}`}>{titel}</h2>
      {zeilen.length === 0 ? (
        <p>{leer}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Was</th>
              <th scope="col">{partner}</th>
              <th scope="col">Wann</th>
              <th scope="col">Stand</th>
            </tr>
          </thead>
          <tbody>
            {zeilen.map((zeile) => (
              <tr key={zeile.id}>
                <th scope="row">{zeile.art}</th>
                <td>{zeile.partner}</td>
                <td>{formatInstant(zeile.am)}</td>
                <td>
                  {zeile.stand}
                  {zeile.hindernis && <small>{zeile.hindernis}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(weiter || nach) && (
        <div className="verbundpost__seiten">
          {nach && <Button onClick={() => onNach(null)}>Neueste</Button>}
          {weiter && <Button onClick={() => onNach(weiter)}>Ältere</Button>}
        </div>
      )}
    </section>
  )
}
