import { keepShell, sentenceFor, useApi, useGemeinde, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { MitnahmeBeendenDocument, MitnehmenDocument } from './generated/graphql.ts'
import { abgleichen, allein, aufnehmen } from './kern/abgleich.ts'
import { holen } from './kern/ablage.ts'
import { useLage } from './kern/lage.ts'
import { schluesselVon } from './kern/tresor.ts'

type Was = { readonly vorgang: string } | { readonly akte: string }

/** Takes along on this device, and gives back. While it is locked, `fragt` says that the code has to be asked for. */
export function useMitnehmen(was: Was, tage?: number) {
  const api = useApi()
  const { id: gemeinde, person } = useGemeinde()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { laeuft } = useLage()
  const [fragt, setFragt] = useState(false)

  const beenden = async (id: string) => {
    await api.graphql(MitnahmeBeendenDocument, { id })
    await abgleichen(api, person.id)
    await refresh('mitnahmen')
  }
  const nehmen = async () => {
    try {
      const geraet = await holen('geraet', gemeinde)
      if (!geraet || !schluesselVon(gemeinde)) return setFragt(true)
      const ids = await allein(async () => {
        const { mitnehmen } = await api.graphql(MitnehmenDocument, { geraet: geraet.id, ...was, tage: tage ?? null })
        await aufnehmen(api, mitnehmen, person.id)
        return mitnehmen.map(({ mitnahme }) => mitnahme.id)
      })
      const schale = await keepShell()
      await refresh('mitnahmen')
      const satz = ids.length === 1 ? 'Der Vorgang ist mitgenommen.' : `${ids.length} Vorgänge sind mitgenommen.`
      undoable(
        schale ? satz : `${satz} Dieser Browser öffnet ihn ohne Netz nur, solange das Fenster offen ist.`,
        async () => {
          for (const each of ids) await beenden(each)
        },
      )
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  const zurueck = async (id: string, satz: string) => {
    try {
      await beenden(id)
      toast({ text: satz })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { nehmen, zurueck, fragt, schliessen: () => setFragt(false), beschaeftigt: laeuft !== null }
}
