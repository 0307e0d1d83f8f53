import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { AufgabeErledigenDocument, AufgabeOeffnenDocument, AufgabeZurueckziehenDocument } from '../generated/graphql.ts'

/** Doing and withdrawing an Aufgabe; both are taken back. */
export function useAufgaben() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('geschaeftsgang', 'postkorb', 'postkorbzahlen')
  const oeffnen = async (id: string) => {
    await api.graphql(AufgabeOeffnenDocument, { id })
    await changed()
  }
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return {
    changed,
    erledigen: (id: string, vermerk: string | null = null) =>
      guarded(async () => {
        await api.graphql(AufgabeErledigenDocument, { id, vermerk })
        await changed()
        undoable('Die Aufgabe ist erledigt.', () => oeffnen(id))
      }),
    zurueckziehen: (id: string, vermerk: string | null = null) =>
      guarded(async () => {
        await api.graphql(AufgabeZurueckziehenDocument, { id, vermerk })
        await changed()
        undoable('Die Aufgabe ist zurückgezogen.', () => oeffnen(id))
      }),
    wiederAufnehmen: (id: string) =>
      guarded(async () => {
        await oeffnen(id)
        toast({ text: 'Die Aufgabe ist wieder offen.' })
      }),
  }
}
