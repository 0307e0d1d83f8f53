import {
  Button,
  EmptyState,
  formatInstant,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { MailNochEinmalDocument, MailversandDocument } from './generated/graphql.ts'
import './mail.css'

/** What the program sends; a kind of a later version is a mail all the same. */
const ART_NAMEN: Readonly<Record<string, string>> = {
  alarm: 'Dringende Mitteilung',
  zusammenfassung: 'Mitteilungen des Tages',
  bestaetigung: 'Code für eine Adresse',
  adresse: 'Hinweis an eine frühere Adresse',
}

/** Whether mails of the program go out, and which did not arrive. To whom they go is not shown. */
export function MailversandScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Mailversand')
  if (!darf('lesen', 'Mailausgang')) {
    return (
      <EmptyState icon="visibility-off" title="Mailversand" main>
        Den Mailversand sieht die Fachadministration.
      </EmptyState>
    )
  }
  return <Mailversand />
}

function Mailversand() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { data, error } = useApiQuery(['mailversand'], MailversandDocument, {})
  const versand = data?.mailversand
  const nochEinmal = (id: string) =>
    void api
      .graphql(MailNochEinmalDocument, { id })
      .then(
        () => toast({ text: 'Sie wird noch einmal versucht.' }),
        (refused: unknown) => toast({ text: sentenceFor(refused) }),
      )
      .then(() => refresh('mailversand'))
  return (
    <div className="mailversand">
      <h1>Mailversand</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Mailversand wird geladen" />}
      {versand && versand.absender === null && (
        <Notice kind="info">
          Der Betrieb hat keinen Mailserver eingerichtet. Es werden keine E-Mails gesendet; im Programm steht alles.
        </Notice>
      )}
      {versand?.absender && (
        <p>
          Gesendet wird von {versand.absender}. Wartend: {versand.wartend}.
        </p>
      )}
      <h2>Nicht angekommen</h2>
      {versand?.aufgegeben.length === 0 && <p>Keine.</p>}
      <ul>
        {versand?.aufgegeben.map(({ id, art, fehler, versuche, angelegtAm }) => (
          <li key={id}>
            <div>
              {ART_NAMEN[art] ?? 'E-Mail'}
              <span className="neben">
                vom {formatInstant(angelegtAm)}, {versuche === 1 ? '1 Versuch' : `${versuche} Versuche`}. {fehler}
              </span>
            </div>
            <Button kind="quiet" icon="autorenew" onClick={() => nochEinmal(id)}>
              Noch einmal
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
