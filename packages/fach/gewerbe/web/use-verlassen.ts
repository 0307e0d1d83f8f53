import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import {
  type Gewerbeentwurf,
  GewerbeentwurfSichernDocument,
  GewerbeentwurfVerwerfenDocument,
} from './generated/graphql.ts'

/**
 * Whoever goes elsewhere while something typed is not kept loses nothing: it is kept, and what began as nothing can be thrown
 * away again. Closing the window asks.
 */
export function useVerlassen(jetzt: Gewerbeentwurf) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const neuester = useRef(jetzt)
  neuester.current = jetzt
  const gesichert = useRef(jetzt.inhalt)
  /** nothing of it is to be kept: it was discarded, or has become something else */
  const erledigt = useRef(false)
  const offen = () => !erledigt.current && neuester.current.inhalt !== gesichert.current
  const beimGehen = useRef(async () => {})
  beimGehen.current = async () => {
    if (!offen()) return
    const entwurf = neuester.current
    erledigt.current = true
    try {
      await api.graphql(GewerbeentwurfSichernDocument, { entwurf })
      if (entwurf.stand > 0) toast({ text: 'Ihre Änderungen an der Anzeige sind gesichert.' })
      else
        undoable('Die angefangene Anzeige ist als Entwurf gesichert.', async () => {
          await api.graphql(GewerbeentwurfVerwerfenDocument, { id: entwurf.id })
          await refresh('gewerbe')
        })
      await refresh('gewerbe')
    } catch (refused) {
      toast({ text: `Die Anzeige ist nicht gesichert. ${sentenceFor(refused)}` })
    }
  }
  useEffect(() => () => void beimGehen.current(), [])
  const ungesichert = useRef(offen)
  ungesichert.current = offen
  useEffect(() => {
    const fragen = (event: BeforeUnloadEvent) => {
      if (ungesichert.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', fragen)
    return () => window.removeEventListener('beforeunload', fragen)
  }, [])
  return {
    merken: (inhalt: string) => {
      gesichert.current = inhalt
    },
    fertig: () => {
      erledigt.current = true
    },
  }
}
