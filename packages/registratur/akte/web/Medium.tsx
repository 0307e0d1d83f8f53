import { SelectField, TextField } from '@verbundakte/ui'
import type { Medium } from './generated/graphql.ts'
import { chosenOf, MEDIUM_NAMEN, optionsOf } from './words.ts'

interface GefuehrtesStueck {
  readonly medium: Medium
  readonly eigenesMedium: Medium | null
  readonly standort: string | null
}

/** Form and place as they stand among the Angaben; where all is electronic, nothing. */
export function mediumZeilen(
  { medium, eigenesMedium, standort }: GefuehrtesStueck,
  darueber: 'die Akte' | 'der Vorgang',
  obenStandort: string | null,
): [string, string][] {
  if (medium === 'ELEKTRONISCH' && eigenesMedium === null) return []
  const form = MEDIUM_NAMEN[medium]
  return [
    ['Form', eigenesMedium === null ? `${form} (wie ${darueber})` : form],
    ...(medium === 'ELEKTRONISCH' ? [] : [['Standort', standort ?? obenStandort ?? ''] as [string, string]]),
  ]
}

/** Beside the name in a list: only what is said of this one itself. */
export function MediumZeichen({ stueck }: { stueck: Pick<GefuehrtesStueck, 'medium' | 'eigenesMedium'> }) {
  return stueck.eigenesMedium === null ? null : <> · {MEDIUM_NAMEN[stueck.medium]}</>
}

interface MediumFelderProps {
  /** what holds above: where nothing is on paper, nothing below is */
  readonly oben: Medium
  readonly darueber: 'die Akte' | 'der Vorgang'
  /** a Dokument has a file */
  readonly mitDatei?: boolean
  /** empty: as above */
  readonly eigenes: string
  readonly standort: string
  readonly onEigenes: (wert: string) => void
  readonly onStandort: (wert: string) => void
}

export function MediumFelder({ oben, darueber, mitDatei, eigenes, standort, ...on }: MediumFelderProps) {
  if (oben === 'ELEKTRONISCH') return null
  const geerbt = mitDatei ? 'HYBRID' : oben
  const waehlbar = optionsOf(MEDIUM_NAMEN).filter(({ wert }) => !mitDatei || wert !== 'PAPIER')
  return (
    <>
      <SelectField
        label="Form"
        name="eigenesMedium"
        value={eigenes}
        options={[{ wert: '', titel: `Wie ${darueber} (${MEDIUM_NAMEN[geerbt]})` }, ...waehlbar]}
        onChange={on.onEigenes}
      />
      {(eigenes || geerbt) !== 'ELEKTRONISCH' && (
        <TextField
          label="Standort des Papiers"
          name="standort"
          hint="Leer: beim Papier der Akte"
          value={standort}
          onChange={on.onStandort}
        />
      )}
    </>
  )
}

/** What is sent: a place goes with paper only. */
export function mediumAngaben(oben: Medium, eigenes: string, standort: string) {
  const eigenesMedium = chosenOf(MEDIUM_NAMEN, eigenes)
  const elektronisch = (eigenesMedium ?? oben) === 'ELEKTRONISCH'
  return { eigenesMedium, standort: elektronisch ? null : standort || null }
}

/** Narrows a list, where there is something to narrow. */
export function MediumFilter({ wert, onChange }: { wert: Medium | null; onChange: (wert: Medium | null) => void }) {
  return (
    <label className="medium-filter">
      Form
      <select value={wert ?? ''} onChange={(event) => onChange(chosenOf(MEDIUM_NAMEN, event.target.value))}>
        <option value="">Alle</option>
        {optionsOf(MEDIUM_NAMEN).map((option) => (
          <option key={option.wert} value={option.wert}>
            {option.titel}
          </option>
        ))}
      </select>
    </label>
  )
}
