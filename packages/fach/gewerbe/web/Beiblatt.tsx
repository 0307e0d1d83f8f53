import { Button, TextArea } from '@verbundakte/ui'
import { type Baum, gesetzt, istBaum, textAn } from './baum.ts'
import { eingaben } from './eingaben.ts'
import { FeldEingabe } from './FeldEingabe.tsx'
import type { Gewerbeanzeigeart } from './generated/graphql.ts'

interface BeiblattProps {
  readonly art: Gewerbeanzeigeart
  readonly inhalt: Baum
  /** further representatives belong on it; partners file an Anzeige each */
  readonly juristisch: boolean
  readonly setzen: (pfad: string, wert: unknown) => void
}

const PERSONENFELDER = [4, 5, 6, 7, 8, 9, 10, 11]

/** What the form has no room for: further representatives of a company, and whatever else is to be said. */
export function Beiblatt({ art, inhalt, juristisch, setzen }: BeiblattProps) {
  const weitere = Array.isArray(inhalt.weitereVertreter) ? inhalt.weitereVertreter.filter(istBaum) : []
  const alle = (neu: readonly Baum[]) => setzen('weitereVertreter', neu.length === 0 ? undefined : neu)
  const aendern = (stelle: number, pfad: string, wert: unknown) =>
    alle(weitere.map((each, i) => (i === stelle ? personVon(gesetzt({ person: each }, pfad, wert)) : each)))
  const frei = typeof inhalt.beiblatt === 'string'
  return (
    <>
      {weitere.map((person, i) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a person has nothing but their place
          key={i}
          className="gewerbe-feld gewerbe-feld--breit"
          data-person={i + 2}
        >
          <legend>Weitere gesetzliche Vertretung: Person {i + 2}</legend>
          <div className="gewerbe-eingaben">
            {PERSONENFELDER.flatMap((nummer) => eingaben(art, nummer, inhalt)).map((eingabe) => (
              <FeldEingabe
                key={eingabe.pfad}
                eingabe={eingabe}
                inhalt={{ person }}
                setzen={(pfad, wert) => aendern(i, pfad, wert)}
              />
            ))}
            <Button kind="quiet" icon="close" onClick={() => alle(weitere.filter((_, stelle) => stelle !== i))}>
              Person {i + 2} entfernen
            </Button>
          </div>
        </fieldset>
      ))}
      {frei && (
        <div className="gewerbe-feld gewerbe-feld--breit">
          <TextArea
            name="beiblatt"
            label="Weitere Angaben (Beiblatt)"
            required
            value={textAn(inhalt, 'beiblatt')}
            onChange={(neu) => setzen('beiblatt', neu === '' ? undefined : neu)}
          />
        </div>
      )}
      <div className="gewerbe-feld--breit gewerbe-knoepfe">
        {(juristisch || weitere.length > 0) && (
          <Button kind="quiet" icon="add" onClick={() => alle([...weitere, {}])}>
            Weitere Vertretung
          </Button>
        )}
        {!frei && (
          <Button kind="quiet" icon="add" onClick={() => setzen('beiblatt', ' ')}>
            Weitere Angaben
          </Button>
        )}
      </div>
    </>
  )
}

function personVon(baum: Baum): Baum {
  return istBaum(baum.person) ? baum.person : {}
}
