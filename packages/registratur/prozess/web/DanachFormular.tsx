import { Button, IconButton, SelectField } from '@verbundakte/ui'
import type { Abschnitt, Vorlageninhalt } from '../src/vorlage/form.ts'
import type { BefundZeile } from './Befunde.tsx'
import { befundVon, ersetzt } from './formular.ts'

type Weg = NonNullable<Abschnitt['danach']>[number]

interface DanachFormularProps {
  readonly inhalt: Vorlageninhalt
  readonly befunde: readonly BefundZeile[]
  readonly nummer: number
  readonly onChange: (danach: Weg[]) => void
}

/** Where it goes on: the next Abschnitt, another one, or one of several by what was answered. */
export function DanachFormular({ inhalt, befunde, nummer, onChange }: DanachFormularProps) {
  const { abschnitte, angaben } = inhalt
  const danach = abschnitte[nummer]?.danach ?? []
  const hier = `abschnitte.${nummer}.danach`
  const naechster = abschnitte[nummer + 1]
  const ziele = [
    ...abschnitte.map(({ name, titel }) => ({ wert: name, titel: `„${titel}“` })),
    { wert: 'ENDE', titel: 'Ende' },
  ]
  const bedingungen = angaben
    .filter(({ art, pflicht }) => pflicht && (art === 'JANEIN' || art === 'WAHL'))
    .flatMap(({ name, titel, wahl }) =>
      (wahl ?? ['ja', 'nein']).map((ist) => ({ wert: `${name}=${ist}`, titel: `wenn „${titel}“ ${ist}` })),
    )
  return (
    <fieldset className="gestalten-danach">
      <legend>Danach</legend>
      {befundVon(befunde, hier) && <p className="gestalten-befund">{befundVon(befunde, hier)}</p>}
      {danach.length === 0 && (
        <p>{naechster ? `Weiter mit „${naechster.titel}“, dem nächsten in der Liste.` : 'Ende.'}</p>
      )}
      {danach.map((weg, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ways have no name, and their order is what they are
        <div key={i} className="gestalten-zeile">
          <SelectField
            label={`Bedingung ${i + 1}`}
            name={`${hier}.${i}.wenn`}
            error={befundVon(befunde, `${hier}.${i}.wenn`)}
            required
            value={weg.wenn ? `${weg.wenn.angabe}=${weg.wenn.ist}` : ''}
            options={[{ wert: '', titel: danach.length > 1 ? 'sonst' : 'immer' }, ...bedingungen]}
            onChange={(wert) => {
              const [angabe, ist] = getrennt(wert)
              onChange(
                ersetzt(danach, i, wert ? { wenn: { angabe, ist }, weiter: weg.weiter } : { weiter: weg.weiter }),
              )
            }}
          />
          <SelectField
            label="weiter mit"
            name={`${hier}.${i}.weiter`}
            error={befundVon(befunde, `${hier}.${i}.weiter`)}
            required
            value={weg.weiter}
            options={ziele}
            onChange={(weiter) => onChange(ersetzt(danach, i, { ...weg, weiter }))}
          />
          <IconButton
            icon="close"
            label={`Weg ${i + 1} entfernen`}
            onClick={() => onChange(ersetzt(danach, i, null))}
          />
        </div>
      ))}
      <p>
        <Button
          icon="add"
          kind="quiet"
          onClick={() => {
            const [erste] = bedingungen
            const [angabe, ist] = getrennt(erste?.wert ?? '')
            const weiter = naechster?.name ?? 'ENDE'
            // With a condition to offer it comes before the way that is always open.
            const neu =
              erste && (danach.length === 0 || danach.some(({ wenn }) => !wenn))
                ? { wenn: { angabe, ist }, weiter }
                : { weiter }
            onChange(neu.wenn ? [neu, ...(danach.length === 0 ? [{ weiter }] : danach)] : [...danach, neu])
          }}
        >
          {danach.length === 0 ? 'Anders weitergehen' : 'Noch ein Weg'}
        </Button>
      </p>
      {bedingungen.length === 0 && (
        <p className="neben">
          Verzweigt wird nach Pflichtangaben mit Ja oder Nein oder einer Auswahl. Noch gibt es keine.
        </p>
      )}
    </fieldset>
  )
}

/** A name has no equals sign, a value may have one. */
function getrennt(wert: string): [angabe: string, ist: string] {
  const stelle = wert.indexOf('=')
  return [wert.slice(0, Math.max(0, stelle)), wert.slice(stelle + 1)]
}
