import { sentenceFor, type TypedDocument, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'

/** Does one thing and says so; what stands against it is said in the same place. With `zurueck` it can be taken back. */
export function useTun() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  /** @throws ApiError, for forms that show it at the field */
  async function machen<R, V>(document: TypedDocument<R, V>, variables: V): Promise<R> {
    const answer = await api.graphql(document, variables)
    await refresh('papier')
    return answer
  }
  async function tun<R, V>(
    document: TypedDocument<R, V>,
    variables: V,
    satz: string,
    zurueck?: (answer: R) => Promise<unknown>,
  ): Promise<void> {
    try {
      const answer = await machen(document, variables)
      if (zurueck) undoable(satz, () => zurueck(answer))
      else toast({ text: satz })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { machen, tun, toast, undoable }
}
