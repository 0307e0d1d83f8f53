import { useQueries } from '@tanstack/react-query'
import { Button, createApi, formatTime, sentenceFor, signWithPasskey, useSession, useToast } from '@verbundakte/ui'
import { useRefreshAuftraege } from './auftraege.ts'
import { NotfallBestaetigenDocument, NotfallVorbereitenDocument, OffeneNotfaelleDocument } from './generated/graphql.ts'

/** Notfälle that a colleague opened and a second person of the operation must confirm. Asked of every Gemeinde. */
export function OffeneNotfaelle() {
  const { angemeldet, door } = useSession()
  const toast = useToast()
  const refresh = useRefreshAuftraege()
  const offen = useQueries({
    queries: (angemeldet.unterstuetzung?.gemeinden ?? []).map(({ id, name }) => ({
      queryKey: [id, 'unterstuetzung', 'notfaelle'],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { offeneNotfaelle } = await createApi(id, door).graphql(OffeneNotfaelleDocument, {}, signal)
        return offeneNotfaelle.map((notfall) => ({ ...notfall, gemeinde: id, name }))
      },
      // Rare, and every Gemeinde is asked: a quarter of a minute is soon enough.
      refetchInterval: 15_000,
    })),
  }).flatMap(({ data }) => data ?? [])
  const confirm = async (gemeinde: string, id: string) => {
    const api = createApi(gemeinde, door)
    try {
      const { notfallVorbereiten } = await api.graphql(NotfallVorbereitenDocument, { id })
      await api.graphql(NotfallBestaetigenDocument, { id, zusicherung: await signWithPasskey(notfallVorbereiten) })
      toast({ text: 'Der Notfall ist bestätigt.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh()
  }
  if (offen.length === 0) return null
  return (
    <section className="hilfe-schalter" aria-label="Notfälle zu bestätigen">
      <h2>Notfälle zu bestätigen</h2>
      <ul className="hilfe-gemeinden">
        {offen.map(({ id, gemeinde, name, antragstellerName, fallInWorten, zweck, beantragtAm }) => (
          <li key={id}>
            <strong>
              {name}: {fallInWorten}
            </strong>
            <span className="neben">
              {antragstellerName}, {formatTime(beantragtAm)} · {zweck}
            </span>
            <Button onClick={() => void confirm(gemeinde, id)}>Mit Passkey bestätigen</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
