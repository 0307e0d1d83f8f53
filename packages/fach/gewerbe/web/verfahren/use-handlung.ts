import { sentenceFor, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'

/** Does something to a case, reads it again and says so, with the way back where there is one. */
export function useHandlung() {
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const dann = async (satz: string, zurueck?: () => Promise<unknown>) => {
    await refresh('gewerbe')
    if (!zurueck) return void toast({ text: satz })
    undoable(satz, async () => {
      await zurueck()
      await refresh('gewerbe')
    })
  }
  return {
    dann,
    /** without a form that would show what is refused */
    gleich: async (was: () => Promise<unknown>, satz: string, zurueck?: () => Promise<unknown>) => {
      try {
        await was()
        await dann(satz, zurueck)
      } catch (refused) {
        toast({ text: sentenceFor(refused) })
      }
    },
  }
}
