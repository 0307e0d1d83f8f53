import { Button, Dialog, sentenceFor, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { MitnahmegeraetBeendenDocument } from './generated/graphql.ts'
import { verlust } from './kern/kontakt.ts'
import { useLage } from './kern/lage.ts'
import { vergessenIn } from './kern/tresor.ts'

interface GeraetAbmeldenProps {
  readonly geraet: { readonly id: string; readonly bezeichnung: string }
  /** the one that is looked at */
  readonly hier: boolean
}

/** A device keeps nothing any more. What only this one has is asked about first. */
export function GeraetAbmelden({ geraet: { id, bezeichnung }, hier }: GeraetAbmeldenProps) {
  const api = useApi()
  const { id: gemeinde } = useGemeinde()
  const { vermerke } = useLage()
  const refresh = useRefresh()
  const toast = useToast()
  const [fragt, setFragt] = useState(false)
  const verloren = hier ? verlust(vermerke.filter((each) => each === gemeinde).length) : null
  const abmelden = async () => {
    setFragt(false)
    try {
      await api.graphql(MitnahmegeraetBeendenDocument, { id })
      if (hier) await vergessenIn(gemeinde)
      await refresh('mitnahmen')
      toast({
        text: hier ? 'Das Gerät ist abgemeldet und leer.' : 'Abgemeldet; das Gerät löscht alles, sobald es Netz hat.',
      })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <>
      <Button kind="quiet" icon="logout" onClick={() => (verloren ? setFragt(true) : void abmelden())}>
        Abmelden und leeren<span className="va-hidden">: {bezeichnung}</span>
      </Button>
      {fragt && (
        <Dialog title="Noch nicht gesendet" onClose={() => setFragt(false)}>
          <p>{verloren}</p>
          <div className="unterwegs__wahl">
            <Button kind="primary" onClick={() => setFragt(false)}>
              Angemeldet lassen
            </Button>
            <Button onClick={() => void abmelden()}>Verwerfen und abmelden</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
