import { formatNumber } from '../format/display.ts'
import './facets.css'

export interface Facet {
  readonly name: string
  readonly titel: string
  readonly werte: readonly { readonly wert: string; readonly titel: string; readonly anzahl: number }[]
}

interface FacetsProps {
  readonly facets: readonly Facet[]
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly onChange: (name: string, werte: readonly string[]) => void
}

/** Narrowing a search by what its hits have in common. Values of one facet are alternatives, facets add up. */
export function Facets({ facets, chosen, onChange }: FacetsProps) {
  return facets
    .filter((facet) => facet.werte.length > 0)
    .map((facet) => (
      <fieldset key={facet.name} className="va-facet">
        <legend>{facet.titel}</legend>
        {facet.werte.map((value) => {
          const picked = chosen[facet.name] ?? []
          const on = picked.includes(value.wert)
          return (
            <label key={value.wert}>
              <input
                type="checkbox"
                checked={on}
                onChange={() =>
                  onChange(facet.name, on ? picked.filter((wert) => wert !== value.wert) : [...picked, value.wert])
                }
              />
              <span className="va-facet__titel" title={value.titel}>
                {value.titel}
              </span>
              <span className="va-facet__anzahl">{formatNumber(value.anzahl)}</span>
            </label>
          )
        })}
      </fieldset>
    ))
}
