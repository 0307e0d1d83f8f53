import { sentenceFor, useApi, useRefresh, useToast } from '@verbundakte/ui'
import {
  GewerbeuebermittlungEntscheidenDocument,
  GewerbeuebermittlungenNochEinmalDocument,
  GewerbeuebermittlungNochEinmalDocument,
} from '../generated/graphql.ts'

/** What people do with what has not arrived. */
export function useBedienen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const tun = async (work: () => Promise<string>) => {
    try {
      toast({ text: await work() })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return {
    nochEinmal: (id: string) =>
      tun(async () => {
        await api.graphql(GewerbeuebermittlungNochEinmalDocument, { id })
        return 'Geht gleich noch einmal hinaus.'
      }),
    alle: (empfaenger: string, name: string) =>
      tun(async () => {
        const { gewerbeuebermittlungenNochEinmal: zahl } = await api.graphql(GewerbeuebermittlungenNochEinmalDocument, {
          empfaenger,
        })
        return zahl === 0
          ? `An ${name} ist nichts, was noch einmal gehen kann.`
          : `${zahl} gehen noch einmal an ${name}.`
      }),
    /** @throws what the server refuses: the form says it */
    entscheiden: async (id: string, senden: boolean, grund: string) => {
      await api.graphql(GewerbeuebermittlungEntscheidenDocument, { id, senden, grund })
      await refresh('gewerbe')
      toast({ text: senden ? 'Wird übermittelt.' : 'Wird nicht übermittelt.' })
    },
  }
}
