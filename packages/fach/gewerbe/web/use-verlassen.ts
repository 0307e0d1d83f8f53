import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import {
  type Gewerbeentwurf,
  GewerbeentwurfSichernDocument,
  GewerbeentwurfVerwerfenDocument,
} from './generated/graphql.ts'
import { aufheben } from './zurueckbehalten.ts'

interface Lesbar {
  /** null: none of it */
  readonly inhalt: string | null
  /** names of the answers that are not in it */
  readonly ohne: readonly string[]
}

/**
 * Whoever goes elsewhere while something typed is not kept loses nothing: it is kept, and what began as nothing can be thrown
 * away again. What cannot be read is named; what the server refuses is held for the next time. Closing the window asks.
 */
export function useVerlassen(jetzt: Gewerbeentwurf, lesbar: () => Lesbar) {
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
    const { inhalt, ohne } = lesbar()
    const fehlt = ohne.length > 0 ? ` Nicht lesbar und nicht dabei: ${ohne.join(', ')}.` : ''
    erledigt.current = true
    try {
      await api.graphql(GewerbeentwurfSichernDocument, { entwurf: { ...entwurf, inhalt: inhalt ?? entwurf.inhalt } })
      if (entwurf.stand > 0) toast({ text: `Ihre Änderungen an der Anzeige sind gesichert.${fehlt}` })
      else
        undoable(`Die angefangene Anzeige ist als Entwurf gesichert.${fehlt}`, async () => {
          await api.graphql(GewerbeentwurfVerwerfenDocument, { id: entwurf.id })
          await refresh('gewerbe')
        })
      await refresh('gewerbe')
    } catch (refused) {
      aufheben(api, entwurf)
      toast({
        text: `Die Anzeige ist nicht gesichert. ${sentenceFor(refused)} Ihre Eingabe finden Sie wieder, wenn Sie die Anzeige erneut öffnen.`,
      })
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
