import { IconButton, SelectField, TextField } from '@verbundakte/ui'
import type { Vorlagenschritt } from '../src/vorlage/form.ts'
import type { BefundZeile } from './Befunde.tsx'
import { befundVon, ohneLeere } from './formular.ts'
import { Stellenfeld } from './Stellenfeld.tsx'
import { VERFUEGUNG_NAMEN } from './words.ts'

const VERFUEGUNGEN = Object.entries(VERFUEGUNG_NAMEN).map(([wert, titel]) => ({ wert, titel }))

interface SchrittFormularProps {
  readonly ort: string
  readonly nummer: number
  readonly befunde: readonly BefundZeile[]
  readonly schritt: Vorlagenschritt
  /** null: it is removed */
  readonly onChange: (schritt: Vorlagenschritt | null) => void
  readonly letzter: boolean
}

/** One step: what, by whom, how long it may take. */
export function SchrittFormular({ ort, nummer, befunde, schritt, onChange, letzter }: SchrittFormularProps) {
  const setzen = (change: Partial<Vorlagenschritt>) => onChange(ohneLeere({ ...schritt, ...change }))
  return (
    <fieldset className="gestalten-zeile" aria-label={`Schritt ${nummer + 1}`}>
      <SelectField
        label="Verfügung"
        name={`${ort}.verfuegung`}
        error={befundVon(befunde, `${ort}.verfuegung`)}
        required
        value={schritt.verfuegung}
        options={VERFUEGUNGEN}
        // The options are the values of the enumeration.
        onChange={(wert) => setzen({ verfuegung: wert as Vorlagenschritt['verfuegung'] })}
      />
      <Stellenfeld
        name={`${ort}.stelle`}
        error={befundVon(befunde, `${ort}.stelle`)}
        value={schritt.stelle}
        onChange={(stelle) => setzen({ stelle })}
      />
      <TextField
        label="Tage"
        hint="ab Beginn des Abschnitts"
        name={`${ort}.tage`}
        error={befundVon(befunde, `${ort}.tage`)}
        numeric
        value={schritt.tage === undefined ? '' : String(schritt.tage)}
        onChange={(text) => {
          const { tage: _, ...ohne } = schritt
          onChange(/^\d{1,3}$/.test(text.trim()) ? { ...ohne, tage: Number(text) } : ohne)
        }}
      />
      {!letzter && <IconButton icon="close" label={`Schritt ${nummer + 1} entfernen`} onClick={() => onChange(null)} />}
      <div className="gestalten-ganz">
        <TextField
          label="Hinweis"
          name={`${ort}.hinweis`}
          error={befundVon(befunde, `${ort}.hinweis`)}
          value={schritt.hinweis ?? ''}
          onChange={(hinweis) => setzen({ hinweis })}
        />
      </div>
      <span className="gestalten-haken gestalten-ganz">
        {nummer > 0 && (
          <label>
            <input
              type="checkbox"
              checked={schritt.zugleich ?? false}
              onChange={(event) => setzen({ zugleich: event.target.checked })}
            />
            zugleich mit dem Schritt davor
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={schritt.verbindlich ?? false}
            onChange={(event) => setzen({ verbindlich: event.target.checked })}
          />
          verbindlich, auch wo andere die Vorlage übernehmen
        </label>
      </span>
    </fieldset>
  )
}
