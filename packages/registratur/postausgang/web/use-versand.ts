import { remembered, sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import {
  BereitlegenZuruecknehmenDocument,
  DokumentBereitlegenDocument,
  DokumentVersendenDocument,
  SendungVersendenDocument,
  type Versandangaben,
  VersandEntfaelltDocument,
  type Versandweg,
  VersandZuruecknehmenDocument,
} from './generated/graphql.ts'
import { WEG_NAMEN, WEGE } from './words.ts'

const LETZTER = remembered('versandweg', 'POST')

/** The way that was taken last on this machine: an office sends most of its letters alike. */
export function letzterWeg(): Versandweg {
  const gemerkt = LETZTER.read()
  return WEGE.find(({ wert }) => wert === gemerkt)?.wert ?? 'POST'
}

/** Notes that letters went or do not go; each note can be taken back at once. */
export function useVersand() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('postausgang', 'postausgangZahl', 'sendungen')
  const mitRuecknahme = (text: string, id: string) =>
    undoable(text, async () => {
      await api.graphql(VersandZuruecknehmenDocument, { id })
      await changed()
    })
  return {
    async bereitlegen(dokument: string): Promise<void> {
      try {
        const { dokumentBereitlegen } = await api.graphql(DokumentBereitlegenDocument, { dokument })
        await changed()
        undoable('Liegt im Postausgang.', async () => {
          await api.graphql(BereitlegenZuruecknehmenDocument, { id: dokumentBereitlegen.id })
          await changed()
        })
      } catch (error) {
        toast({ text: sentenceFor(error) })
      }
    },
    async versenden(id: string, angaben: Versandangaben): Promise<void> {
      LETZTER.write(angaben.weg)
      await api.graphql(SendungVersendenDocument, { id, angaben })
      await changed()
      mitRuecknahme(`Versandt ${WEG_NAMEN[angaben.weg]}.`, id)
    },
    async dokumentVersenden(dokument: string, angaben: Versandangaben): Promise<void> {
      LETZTER.write(angaben.weg)
      const { dokumentVersenden } = await api.graphql(DokumentVersendenDocument, { dokument, angaben })
      await changed()
      mitRuecknahme(`Versandt ${WEG_NAMEN[angaben.weg]}.`, dokumentVersenden.id)
    },
    async entfaellt(id: string, grund: string): Promise<void> {
      await api.graphql(VersandEntfaelltDocument, { id, grund })
      await changed()
      mitRuecknahme('Wird nicht versandt.', id)
    },
    async zuruecknehmen(id: string): Promise<void> {
      try {
        await api.graphql(VersandZuruecknehmenDocument, { id })
        await changed()
        toast({ text: 'Vermerk zurückgenommen.' })
      } catch (error) {
        toast({ text: sentenceFor(error) })
      }
    },
  }
}
