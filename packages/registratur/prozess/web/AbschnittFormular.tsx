import { Button, SelectField, TextField, useUndoToast } from '@verbundakte/ui'
import type { Abschnitt } from '../src/vorlage/form.ts'
import { DanachFormular } from './DanachFormular.tsx'
import { befundVon, eingefuegt, ersetzt, type FormularProps, mitTitel, ohneLeere, verschoben } from './formular.ts'
import { SchrittFormular } from './SchrittFormular.tsx'
import { nameAus } from './words.ts'

interface AbschnittFormularProps extends FormularProps {
  readonly nummer: number
  /** it stands elsewhere now, or is gone and another one is shown */
  readonly onMove: (nummer: number) => void
}

/** One Abschnitt: its Schritte, the Dokument that goes round, and where it goes on. */
export function AbschnittFormular({ inhalt, onChange, befunde, nummer, onMove }: AbschnittFormularProps) {
  const undoable = useUndoToast()
  const { abschnitte, unterlagen } = inhalt
  const abschnitt = abschnitte[nummer]
  if (!abschnitt) return null
  const hier = `abschnitte.${nummer}`
  const benutzt =
    inhalt.angaben.some((each) => each.in === abschnitt.name) ||
    unterlagen.some(({ bis }) => bis === abschnitt.name) ||
    abschnitte.some(({ danach = [] }) => danach.some(({ weiter }) => weiter === abschnitt.name))
  const setzen = (change: Partial<Abschnitt>) => {
    const neu = { ...abschnitt, ...change }
    onChange({ ...inhalt, abschnitte: ersetzt(abschnitte, nummer, { ...ohneLeere(neu), titel: neu.titel }) })
  }
  const schieben = (nach: number) => {
    onChange({ ...inhalt, abschnitte: verschoben(abschnitte, nummer, nach) })
    onMove(nach)
  }
  return (
    <div className="va-form">
      {befundVon(befunde, hier) && <p className="gestalten-befund">{befundVon(befunde, hier)}</p>}
      <TextField
        label="Titel des Abschnitts"
        name={`${hier}.titel`}
        error={befundVon(befunde, `${hier}.titel`)}
        required
        value={abschnitt.titel}
        onChange={(titel) =>
          setzen(
            mitTitel(abschnitt, titel, {
              muster: 'abschnitt',
              andere: abschnitte.filter((each) => each !== abschnitt).map(({ name }) => name),
              benutzt,
            }),
          )
        }
      />
      {abschnitt.schritte.map((schritt, i) => (
        <SchrittFormular
          key={schritt.name}
          ort={`${hier}.schritte.${i}`}
          nummer={i}
          befunde={befunde}
          schritt={schritt}
          onChange={(neu) => setzen({ schritte: ersetzt(abschnitt.schritte, i, neu) })}
          letzter={abschnitt.schritte.length === 1}
        />
      ))}
      <p>
        <Button
          icon="add"
          kind="quiet"
          onClick={() => {
            const name = nameAus(
              'schritt',
              abschnitt.schritte.map((each) => each.name),
            )
            setzen({ schritte: [...abschnitt.schritte, { name, verfuegung: 'BEARBEITUNG', stelle: 'federfuehrend' }] })
          }}
        >
          Noch ein Schritt
        </Button>
      </p>
      <SelectField
        label="Dokument, das herumgeht"
        name={`${hier}.dokument`}
        error={befundVon(befunde, `${hier}.dokument`)}
        value={abschnitt.dokument ?? ''}
        options={[
          { wert: '', titel: 'der ganze Vorgang' },
          ...unterlagen.map(({ name, titel }) => ({ wert: name, titel })),
        ]}
        onChange={(dokument) => {
          const { dokument: _, ...ohne } = abschnitt
          const neu = dokument ? { ...ohne, dokument } : ohne
          onChange({ ...inhalt, abschnitte: ersetzt(abschnitte, nummer, neu) })
        }}
      />
      <DanachFormular
        inhalt={inhalt}
        befunde={befunde}
        nummer={nummer}
        onChange={(danach) => {
          const { danach: _, ...ohne } = abschnitt
          onChange({
            ...inhalt,
            abschnitte: ersetzt(abschnitte, nummer, danach.length > 0 ? { ...ohne, danach } : ohne),
          })
        }}
      />
      <p className="prozess-knoepfe">
        {nummer > 0 && (
          <Button icon="arrow-up" kind="quiet" onClick={() => schieben(nummer - 1)}>
            Nach oben
          </Button>
        )}
        {nummer < abschnitte.length - 1 && (
          <Button icon="arrow-down" kind="quiet" onClick={() => schieben(nummer + 1)}>
            Nach unten
          </Button>
        )}
        {abschnitte.length > 1 && (
          <Button
            icon="delete"
            kind="quiet"
            onClick={() => {
              onChange({ ...inhalt, abschnitte: ersetzt(abschnitte, nummer, null) })
              onMove(Math.max(0, nummer - 1))
              undoable(`„${abschnitt.titel}“ ist entfernt.`, async () =>
                // What was typed since stays.
                onChange((jetzt) => ({ ...jetzt, abschnitte: eingefuegt(jetzt.abschnitte, nummer, abschnitt) })),
              )
            }}
          >
            Abschnitt entfernen
          </Button>
        )}
      </p>
    </div>
  )
}
