import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useRef } from 'react'
import type { Handlung } from './antworten.ts'
import { ErledigungZuruecknehmenDocument, SchrittErledigenDocument } from './generated/graphql.ts'

/** Answers a step; what can be taken back is offered for it at once. */
export function useErledigen({ id }: { readonly id: string }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('postkorb', 'postkorbzahlen', 'geschaeftsgang', 'dokument', 'dokumente')
  const underWay = useRef(false)
  return async ({ ergebnis, getan, endgueltig }: Handlung, vermerk: string): Promise<void> => {
    // Over a slow line people press again: that would be refused, and looked as if the first had failed.
    if (underWay.current) return
    underWay.current = true
    try {
      await api.graphql(SchrittErledigenDocument, { id, ergebnis, vermerk: vermerk || null })
      await changed()
      if (endgueltig) toast({ text: getan })
      else
        undoable(getan, async () => {
          await api.graphql(ErledigungZuruecknehmenDocument, { id })
          await changed()
        })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    } finally {
      underWay.current = false
    }
  }
}
