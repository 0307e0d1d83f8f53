import { Button, Notice, sentenceFor, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { type FormEvent, useState } from 'react'
import {
  type EmpfangVollFragment,
  MitteilungsadresseAngebenDocument,
  MitteilungsadresseBestaetigenDocument,
  MitteilungsadresseEntfernenDocument,
} from './generated/graphql.ts'

/** The address for mails: nothing goes there before the code that was mailed to it has been entered. */
export function Adresse({ empfang }: { empfang: EmpfangVollFragment }) {
  const { adresse, bestaetigt, mailserver } = empfang
  const { tun, fehler } = useTun()
  const api = useApi()
  if (!mailserver) {
    return (
      <section aria-labelledby="mitteilungsadresse">
        <h2 id="mitteilungsadresse">E-Mail</h2>
        <Notice kind="info">Der Betrieb hat keinen Mailserver eingerichtet. Es werden keine E-Mails gesendet.</Notice>
      </section>
    )
  }
  return (
    <section aria-labelledby="mitteilungsadresse">
      <h2 id="mitteilungsadresse">E-Mail</h2>
      <p>
        In E-Mails steht nur, dass es etwas gibt, nie worum es geht. Notfallzugriffe und Änderungen an Ihrem zweiten
        Faktor kommen sofort.
      </p>
      {fehler ? <Notice kind="danger">{fehler}</Notice> : null}
      {adresse && (
        <p>
          {adresse} {bestaetigt ? '(bestätigt)' : '(noch nicht bestätigt)'}{' '}
          <Button
            kind="quiet"
            icon="delete"
            onClick={() =>
              void tun(() => api.graphql(MitteilungsadresseEntfernenDocument, {}), 'Die Adresse ist entfernt.')
            }
          >
            Entfernen
          </Button>
        </p>
      )}
      {adresse && !bestaetigt && (
        <Eingabe
          label="Code aus der E-Mail"
          knopf="Bestätigen"
          onSubmit={(code) =>
            tun(async () => {
              const answer = await api.graphql(MitteilungsadresseBestaetigenDocument, { code })
              return answer.mitteilungsadresseBestaetigen ? null : 'Dieser Code ist es nicht.'
            }, 'Die Adresse ist bestätigt.')
          }
        />
      )}
      <Eingabe
        label={adresse ? 'Andere Adresse' : 'Adresse'}
        knopf="Code senden"
        onSubmit={(neu) =>
          tun(
            () => api.graphql(MitteilungsadresseAngebenDocument, { adresse: neu }),
            'Der Code ist unterwegs. Er gilt 30 Minuten.',
          )
        }
      />
    </section>
  )
}

/** Does something, says that it was done, or why not; a sentence as an answer is a refusal, too. */
function useTun() {
  const refresh = useRefresh()
  const toast = useToast()
  const [fehler, setFehler] = useState<string | null>(null)
  const tun = async (work: () => Promise<unknown>, text: string) => {
    setFehler(null)
    try {
      const antwort = await work()
      if (typeof antwort === 'string') return setFehler(antwort)
      toast({ text })
      await refresh('mitteilungsempfang')
    } catch (refused) {
      setFehler(sentenceFor(refused))
    }
  }
  return { tun, fehler }
}

interface EingabeProps {
  readonly label: string
  readonly knopf: string
  readonly onSubmit: (text: string) => Promise<void>
}

function Eingabe({ label, knopf, onSubmit }: EingabeProps) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit(text).then(() => setText(''))
  }
  return (
    <form onSubmit={submit}>
      <TextField label={label} name={label} required value={text} onChange={setText} />
      <Button type="submit">{knopf}</Button>
    </form>
  )
}
