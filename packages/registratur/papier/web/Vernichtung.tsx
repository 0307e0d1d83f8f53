import { heute } from '@verbundakte/kernel'
import { Button, formatDay } from '@verbundakte/ui'
import { useState } from 'react'
import {
  PapierBleibtDocument,
  type PapierFragment,
  VernichtungEntscheidungZuruecknehmenDocument,
  VernichtungFreigebenDocument,
  VernichtungZurueckziehenDocument,
} from './generated/graphql.ts'
import { useTun } from './tun.ts'
import { AblehnenDialog, BleibtDialog, VernichtetDialog, VorschlagDialog } from './vernichtung-dialoge.tsx'

interface TeilProps {
  readonly papier: PapierFragment
}

/** Where the paper stands on its way to being destroyed, in a sentence; nothing where nobody thought of it. */
export function VernichtungStand({ papier: { vernichtung } }: TeilProps) {
  const { stand, bleibtGrund, fruehestens, grund, ablehnungGrund, vernichtetAm } = vernichtung
  const wer = vernichtung.vorgeschlagenVon?.name ?? 'nicht mehr hier'
  const zweite = vernichtung.entschiedenVon?.name ?? 'nicht mehr hier'
  return (
    <>
      {bleibtGrund && <span className="neben">Bleibt Papier: {bleibtGrund}</span>}
      {(stand === 'VORGESCHLAGEN' || stand === 'FREIGEGEBEN') && (
        <span className="neben">
          Zur Vernichtung vorgeschlagen: {grund} ({wer})
        </span>
      )}
      {stand === 'VORGESCHLAGEN' && fruehestens && (
        <span className="neben">Freizugeben ab dem {formatDay(fruehestens)}</span>
      )}
      {stand === 'FREIGEGEBEN' && <span className="neben">Zur Vernichtung freigegeben ({zweite})</span>}
      {stand === 'ABGELEHNT' && (
        <span className="neben">
          Nicht zu vernichten: {ablehnungGrund} ({zweite})
        </span>
      )}
      {stand === 'VERNICHTET' && vernichtetAm && <span className="neben">Vernichtet am {formatDay(vernichtetAm)}</span>}
    </>
  )
}

type Offen = 'vorschlag' | 'bleibt' | 'ablehnen' | 'vernichtet' | null

/** What the person may do next, each to be taken back until the paper is destroyed. */
export function VernichtungKnoepfe({ papier }: TeilProps) {
  const { tun, machen } = useTun()
  const [offen, setOffen] = useState<Offen>(null)
  const schliessen = () => setOffen(null)
  const { id, vernichtung, darf } = papier
  const { stand, bleibtGrund, fruehestens } = vernichtung
  // Refused until that day: what may be done before it is to say no.
  const zuFrueh = fruehestens !== null && fruehestens > heute()
  const [aendern, freigeben, vernichten] = ['aendern', 'freigeben', 'vernichten'].map((was) => darf.includes(was))
  const zurueck = () => machen(VernichtungEntscheidungZuruecknehmenDocument, { id })
  const oeffnen = (text: string, was: Offen) => <Knopf papier={papier} text={text} onClick={() => setOffen(was)} />
  return (
    <>
      {freigeben && stand === 'VORGESCHLAGEN' && !zuFrueh && (
        <Knopf
          papier={papier}
          text="Vernichtung freigeben"
          onClick={() => void tun(VernichtungFreigebenDocument, { id }, 'Zur Vernichtung freigegeben.', zurueck)}
        />
      )}
      {freigeben && stand === 'VORGESCHLAGEN' && oeffnen('Vernichtung ablehnen', 'ablehnen')}
      {freigeben && (stand === 'FREIGEGEBEN' || stand === 'ABGELEHNT') && (
        <Knopf
          papier={papier}
          text="Entscheidung zurücknehmen"
          onClick={() =>
            void tun(VernichtungEntscheidungZuruecknehmenDocument, { id }, 'Es ist wieder zu entscheiden.')
          }
        />
      )}
      {vernichten && stand === 'FREIGEGEBEN' && oeffnen('Ist vernichtet', 'vernichtet')}
      {aendern &&
        !bleibtGrund &&
        !papier.fuehrt &&
        (stand === 'KEINE' || stand === 'ABGELEHNT') &&
        oeffnen('Zur Vernichtung vorschlagen', 'vorschlag')}
      {aendern && !bleibtGrund && oeffnen('Bleibt Papier', 'bleibt')}
      {aendern && bleibtGrund && (
        <Knopf
          papier={papier}
          text="Bleibt nicht Papier"
          onClick={() =>
            void tun(PapierBleibtDocument, { id, grund: null }, 'Die Kennzeichnung ist aufgehoben.', () =>
              machen(PapierBleibtDocument, { id, grund: bleibtGrund }),
            )
          }
        />
      )}
      {aendern && stand === 'VORGESCHLAGEN' && (
        <Knopf
          papier={papier}
          text="Vorschlag zurückziehen"
          onClick={() => void tun(VernichtungZurueckziehenDocument, { id }, 'Der Vorschlag ist zurückgezogen.')}
        />
      )}
      {offen === 'vorschlag' && <VorschlagDialog papier={papier} onClose={schliessen} />}
      {offen === 'bleibt' && <BleibtDialog papier={papier} onClose={schliessen} />}
      {offen === 'ablehnen' && <AblehnenDialog papier={papier} onClose={schliessen} />}
      {offen === 'vernichtet' && <VernichtetDialog papier={papier} onClose={schliessen} />}
    </>
  )
}

function Knopf({ papier, text, onClick }: TeilProps & { text: string; onClick: () => void }) {
  return (
    <Button kind="quiet" onClick={onClick}>
      {text}
      <span className="va-hidden">: {papier.titel}</span>
    </Button>
  )
}
