import { formatNumber } from '@verbundakte/ui'
import type { ZahlFragment } from '../generated/graphql.ts'

interface TafelProps {
  readonly titel: string
  readonly erste: string
  readonly zeilen: readonly ZahlFragment[]
  /** of what was counted; a stock has no sum over months */
  readonly summe?: boolean
}

export function Zahlentafel({ titel, erste, zeilen, summe = false }: TafelProps) {
  const je = (wie: (zeile: ZahlFragment) => number) => zeilen.reduce((alle, zeile) => alle + wie(zeile), 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="zahlen-rollt" aria-label={titel} tabIndex={0}>
      <table className="zahlen-tafel">
        <caption>{titel}</caption>
        <thead>
          <tr>
            <th scope="col">{erste}</th>
            <th scope="col">An</th>
            <th scope="col">Um</th>
            <th scope="col">Ab</th>
            <th scope="col">Bestand</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map((zeile) => (
            <tr key={zeile.schluessel}>
              <th scope="row">
                {zeile.schluessel.length === 1 && zeile.schluessel !== '?'
                  ? `${zeile.schluessel} ${zeile.titel}`
                  : zeile.titel}
              </th>
              <td>{formatNumber(zeile.anmeldung)}</td>
              <td>{formatNumber(zeile.ummeldung)}</td>
              <td>{formatNumber(zeile.abmeldung)}</td>
              <td>{formatNumber(zeile.bestand)}</td>
            </tr>
          ))}
        </tbody>
        {summe && (
          <tfoot>
            <tr>
              <th scope="row">Summe</th>
              <td>{formatNumber(je(({ anmeldung }) => anmeldung))}</td>
              <td>{formatNumber(je(({ ummeldung }) => ummeldung))}</td>
              <td>{formatNumber(je(({ abmeldung }) => abmeldung))}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
