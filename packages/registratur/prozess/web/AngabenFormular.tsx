import { Button, IconButton, SelectField, TextField } from '@verbundakte/ui'
import type { Angabe } from '../src/vorlage/form.ts'
import { befundVon, ersetzt, type FormularProps, mitTitel, ohneLeere } from './formular.ts'
import { ANGABENART_NAMEN, nameAus } from './words.ts'

const ARTEN = Object.entries(ANGABENART_NAMEN).map(([wert, titel]) => ({ wert, titel }))

/** What is asked: of what kind, when, and whether it may stay open. */
export function AngabenFormular({ inhalt, onChange, befunde }: FormularProps) {
  const { angaben, abschnitte } = inhalt
  const setzen = (stelle: number, neu: Angabe | null) =>
    onChange({ ...inhalt, angaben: ersetzt(angaben, stelle, neu && { ...ohneLeere(neu), titel: neu.titel }) })
  const benutzt = (name: string) =>
    inhalt.betreff.includes(`{${name}}`) ||
    abschnitte.some(({ danach = [] }) => danach.some(({ wenn }) => wenn?.angabe === name))
  const benennen = (stelle: number, angabe: Angabe, titel: string) => {
    const andere = angaben.filter((each) => each !== angabe).map(({ name }) => name)
    // Empty is not the same as absent: the field stays, and what is missing is said.
    onChange({
      ...inhalt,
      angaben: ersetzt(
        angaben,
        stelle,
        mitTitel(angabe, titel, { muster: 'angabe', andere, benutzt: benutzt(angabe.name) }),
      ),
    })
  }
  const neu = () => {
    const name = nameAus(
      'angabe',
      angaben.map((each) => each.name),
    )
    onChange({ ...inhalt, angaben: [...angaben, { name, titel: 'Neue Angabe', art: 'TEXT' }] })
  }
  return (
    <div className="va-form">
      <p>
        Was zu Beginn gefragt wird, steht in jedem Vorgang von Anfang an. Was in einem Abschnitt gefragt wird, wird in
        ihm jedes Mal neu gefragt.
      </p>
      {angaben.map((angabe, i) => {
        const ort = (was: string) => ({ name: `angaben.${i}.${was}`, error: befundVon(befunde, `angaben.${i}.${was}`) })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name may follow its title while that is typed
          <fieldset key={i} className="gestalten-zeile" aria-label={`Angabe ${i + 1}`}>
            <TextField
              {...ort('titel')}
              label={`Frage {${angabe.name}}`}
              required
              value={angabe.titel}
              onChange={(titel) => benennen(i, angabe, titel)}
            />
            <SelectField
              {...ort('art')}
              label="Art"
              required
              value={angabe.art}
              options={ARTEN}
              onChange={(art) => setzen(i, mitArt(angabe, art))}
            />
            <SelectField
              {...ort('in')}
              label="Gefragt"
              required
              value={angabe.in ?? ''}
              options={[
                { wert: '', titel: 'zu Beginn' },
                ...abschnitte.map(({ name, titel }) => ({ wert: name, titel: `in „${titel}“` })),
              ]}
              onChange={(wo) => setzen(i, { ...angabe, in: wo })}
            />
            <label className="gestalten-haken">
              <input
                type="checkbox"
                checked={angabe.pflicht ?? false}
                onChange={(event) => setzen(i, { ...angabe, pflicht: event.target.checked })}
              />
              Pflicht
            </label>
            <IconButton icon="close" label={`Angabe ${i + 1} entfernen`} onClick={() => setzen(i, null)} />
            {angabe.art === 'WAHL' && (
              <TextField
                {...ort('wahl')}
                label="Werte"
                hint="durch Semikolon getrennt"
                required
                value={(angabe.wahl ?? []).join('; ')}
                onChange={(text) => setzen(i, { ...angabe, wahl: text.split(/;\s?/) })}
              />
            )}
          </fieldset>
        )
      })}
      <p>
        <Button icon="add" onClick={neu}>
          Noch eine Angabe
        </Button>
      </p>
    </div>
  )
}

function mitArt(angabe: Angabe, wert: string): Angabe {
  const { wahl, ...ohne } = angabe
  const [art] = Object.entries(ANGABENART_NAMEN).find(([name]) => name === wert) ?? []
  // The keys of the names are the kinds.
  const neu = { ...ohne, art: (art ?? 'TEXT') as Angabe['art'] }
  return neu.art === 'WAHL' ? { ...neu, wahl: wahl ?? ['ja', 'nein'] } : neu
}
