import { Button, sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AenderungDialog } from './AenderungDialog.tsx'
import { type EntwurfsstandFragment, PlanaenderungEntfernenDocument } from './generated/graphql.ts'

interface EntwurfszeileProps {
  readonly aenderung: EntwurfsstandFragment['aenderungen'][number]
  /** may be changed and taken out */
  readonly offen: boolean
}

/** One change of the draft, what is wrong with it, and what may be done with it. */
export function Entwurfszeile({ aenderung, offen }: EntwurfszeileProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [editing, setEditing] = useState(false)
  const { id, satz, entfernt, beantragtVon, fehler, nummer } = aenderung
  const setze = async (weg: boolean) => {
    await api.graphql(PlanaenderungEntfernenDocument, { id, entfernt: weg })
    await refresh('planentwurf', 'planantraege')
  }
  const herausnehmen = () =>
    setze(true).then(
      () => undoable('Herausgenommen.', () => setze(false)),
      (error: unknown) => toast({ text: sentenceFor(error) }),
    )
  const zurueck = () => setze(false).catch((error: unknown) => toast({ text: sentenceFor(error) }))
  return (
    <li className={entfernt ? 'plan-aenderung plan-aenderung--entfernt' : 'plan-aenderung'}>
      <div>
        {entfernt ? <del>{satz}</del> : satz}
        <small>{beantragtVon ? `Antrag aus ${beantragtVon}` : 'aus der Redaktion'}</small>
        {fehler.map((each) => (
          <small key={each} className="plan-aenderung__fehler">
            {each}
          </small>
        ))}
      </div>
      {offen && (
        <div className="plan-aenderung__knoepfe">
          {entfernt ? (
            <Button kind="quiet" onClick={() => void zurueck()}>
              Wieder hinein<span className="va-hidden">: Änderung {nummer}</span>
            </Button>
          ) : (
            <>
              <Button kind="quiet" icon="edit" onClick={() => setEditing(true)}>
                Ändern<span className="va-hidden">: Änderung {nummer}</span>
              </Button>
              <Button kind="quiet" icon="close" onClick={() => void herausnehmen()}>
                Herausnehmen<span className="va-hidden">: Änderung {nummer}</span>
              </Button>
            </>
          )}
        </div>
      )}
      {editing && <AenderungDialog aenderung={aenderung} onClose={() => setEditing(false)} />}
    </li>
  )
}
