import { Button } from '@verbundakte/ui'
import type { Feld } from '../src/formular/feld.ts'
import type { Befund } from '../src/regeln/befund.ts'
import { Befunde } from './Befunde.tsx'
import { type Baum, wertAn } from './baum.ts'
import { eingaben, istHalb } from './eingaben.ts'
import { FeldEingabe } from './FeldEingabe.tsx'
import type { Gewerbeanzeigeart } from './generated/graphql.ts'

interface FeldgruppeProps {
  readonly art: Gewerbeanzeigeart
  readonly feld: Feld
  readonly inhalt: Baum
  readonly befunde: readonly Befund[]
  /** places of the whole form whose answer has not the form its field asks for */
  readonly unlesbar: readonly string[]
  /** what was filed here, where it reads otherwise now */
  readonly eingegangen?: readonly string[] | undefined
  readonly setzen: (pfad: string, wert: unknown) => void
}

/** Labels of one line keep controls beside each other in line; the whole one is there for who cannot see, and on hover. */
const ZEILE = 34

/** One field of the form. Where one control answers it, the control has its name; else they stand below it. */
export function Feldgruppe({
  art,
  feld: { nummer, bezeichnung, hilfe },
  inhalt,
  befunde,
  unlesbar,
  eingegangen,
  setzen,
}: FeldgruppeProps) {
  const alle = eingaben(art, nummer, inhalt)
  const allein = alle.length === 1 && alle[0]?.wie !== 'haken'
  const breit = !allein || alle.some(({ wie }) => wie === 'taetigkeit' || wie === 'absatz')
  const halb = istHalb(alle, unlesbar)
  const wohnung = wertAn(inhalt, 'person.anschrift')
  const wieWohnung = nummer === 15 && art === 'anmeldung' && wohnung !== undefined
  return (
    <fieldset
      className={`gewerbe-feld${breit ? ' gewerbe-feld--breit' : ''}`}
      data-feld={nummer}
      title={`${bezeichnung}. ${hilfe}`}
    >
      <legend className={allein ? 'va-hidden' : undefined}>
        <span className="gewerbe-nummer">{nummer}</span> {bezeichnung}
      </legend>
      <div className="gewerbe-eingaben">
        {alle.map((eingabe) => (
          <FeldEingabe
            key={eingabe.pfad}
            eingabe={allein ? { ...eingabe, label: `${nummer} ${kurz(bezeichnung, eingabe.label)}` } : eingabe}
            inhalt={inhalt}
            setzen={setzen}
          />
        ))}
        {wieWohnung && (
          <Button kind="quiet" onClick={() => setzen('betriebsstaette.anschrift', wohnung)}>
            Wie Wohnanschrift
          </Button>
        )}
      </div>
      {halb && <p className="gewerbe-befund-fehler">Diese Angabe hat noch nicht die Form, die das Feld verlangt.</p>}
      {eingegangen && (
        <p className="gewerbe-eingegangen">
          So eingegangen: {eingegangen.length === 0 ? 'nicht angegeben' : eingegangen.join(', ')}
        </p>
      )}
      <Befunde befunde={befunde} />
    </fieldset>
  )
}

function kurz(bezeichnung: string, label: string): string {
  return bezeichnung.length <= ZEILE ? bezeichnung : label
}
