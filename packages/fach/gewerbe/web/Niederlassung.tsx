import { Button, sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { GewerbeniederlassungEinstellenDocument } from './generated/graphql.ts'

/** Whether this Gemeinde takes an Anzeige that names a Niederlassung and Reisegewerbe at once (rule G-02). */
export function Niederlassung({ beides }: { readonly beides: boolean }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const setzen = async (wert: boolean) => {
    await api.graphql(GewerbeniederlassungEinstellenDocument, { beides: wert })
    await refresh('gewerbe')
  }
  const umstellen = async () => {
    try {
      await setzen(!beides)
      undoable(beides ? 'Nur eines von beiden.' : 'Beides zugleich ist möglich.', () => setzen(beides))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <section aria-labelledby="niederlassung">
      <header className="gewerbe-kopf">
        <h2 id="niederlassung">Niederlassung und Reisegewerbe</h2>
        <Button icon="edit" onClick={() => void umstellen()}>
          {beides ? 'Nur eines verlangen' : 'Beides zulassen'}
        </Button>
      </header>
      <p>
        {beides
          ? 'Eine Anzeige darf Feld 23 und Feld 24 zugleich beantworten.'
          : 'Eine Anzeige nennt die Art der Niederlassung oder das Reisegewerbe (Regel G-02).'}
      </p>
    </section>
  )
}
