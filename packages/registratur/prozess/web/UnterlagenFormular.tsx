import { Button, IconButton, SelectField, TextField } from '@verbundakte/ui'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import { befundVon, ersetzt, type FormularProps, mitTitel, ohneLeere } from './formular.ts'
import { nameAus } from './words.ts'

type Unterlage = Vorlageninhalt['unterlagen'][number]

/** Which papers a Vorgang needs, and until when. */
export function UnterlagenFormular({ inhalt, onChange, befunde }: FormularProps) {
  const { unterlagen, abschnitte } = inhalt
  const setzen = (stelle: number, neu: Unterlage | null) =>
    onChange({ ...inhalt, unterlagen: ersetzt(unterlagen, stelle, neu && { ...ohneLeere(neu), titel: neu.titel }) })
  const benennen = (stelle: number, unterlage: Unterlage, titel: string) => {
    const andere = unterlagen.filter((each) => each !== unterlage).map(({ name }) => name)
    const benutzt = abschnitte.some(({ dokument }) => dokument === unterlage.name)
    const neu = mitTitel(unterlage, titel, { muster: 'unterlage', andere, benutzt })
    onChange({ ...inhalt, unterlagen: ersetzt(unterlagen, stelle, neu) })
  }
  const neu = () => {
    const name = nameAus(
      'unterlage',
      unterlagen.map((each) => each.name),
    )
    onChange({ ...inhalt, unterlagen: [...unterlagen, { name, titel: 'Neue Unterlage' }] })
  }
  return (
    <div className="va-form">
      <p>Ein Dokument, das mit dem genannten Typ abgelegt wird, zählt von selbst, wenn es als einziges noch fehlt.</p>
      {unterlagen.map((unterlage, i) => {
        const ort = (was: string) => ({
          name: `unterlagen.${i}.${was}`,
          error: befundVon(befunde, `unterlagen.${i}.${was}`),
        })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name may follow its title while that is typed
          <fieldset key={i} className="gestalten-zeile" aria-label={`Unterlage ${i + 1}`}>
            <TextField
              {...ort('titel')}
              label="Unterlage"
              required
              value={unterlage.titel}
              onChange={(titel) => benennen(i, unterlage, titel)}
            />
            <TextField
              {...ort('typ')}
              label="Dokumenttyp"
              value={unterlage.typ ?? ''}
              onChange={(typ) => setzen(i, { ...unterlage, typ })}
            />
            <SelectField
              {...ort('bis')}
              label="Nötig"
              required
              value={unterlage.bis ?? ''}
              options={[
                { wert: '', titel: 'nur als Merkposten' },
                ...abschnitte.map(({ name, titel }) => ({ wert: name, titel: `bis Ende von „${titel}“` })),
              ]}
              onChange={(bis) => setzen(i, { ...unterlage, bis })}
            />
            <IconButton icon="close" label={`Unterlage ${i + 1} entfernen`} onClick={() => setzen(i, null)} />
          </fieldset>
        )
      })}
      <p>
        <Button icon="add" onClick={neu}>
          Noch eine Unterlage
        </Button>
      </p>
    </div>
  )
}
