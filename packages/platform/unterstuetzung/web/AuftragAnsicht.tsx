import {
  Badge,
  Details,
  formatInstant,
  Notice,
  PaneHeader,
  Progress,
  SCHUTZKLASSE_NAMEN,
  SchutzklasseBadge,
  sentenceFor,
  useSession,
} from '@verbundakte/ui'
import { AuftragKnoepfe } from './AuftragKnoepfe.tsx'
import { type Auftrag, useAuftrag } from './auftraege.ts'
import { Sichtbar } from './Sichtbar.tsx'
import { AKTIONEN, ARTEN, dauerText, ereignisText, URTEILE, ZUSTAENDE, zustandFarbe } from './words.ts'

type Klasse = keyof typeof SCHUTZKLASSE_NAMEN

/** One grant with everything about it, and what the person can do with it now. Both sides see the same. */
export function AuftragAnsicht({ id, seite }: { id: string; seite: 'gemeinde' | 'gast' }) {
  const { data, error } = useAuftrag(id)
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Auftrag wird geladen" />
  const auftrag = data.unterstuetzungsauftrag
  const { zustand, pruefungFaelligAm } = auftrag
  return (
    <>
      <PaneHeader
        title={auftrag.ticket}
        over={ARTEN[auftrag.art]}
        meta={<Badge kind={zustandFarbe(zustand)}>{ZUSTAENDE[zustand]}</Badge>}
        back={{ to: 'mitte', label: 'Zur Liste' }}
        actions={<AuftragKnoepfe auftrag={auftrag} seite={seite} />}
      />
      <div className="hilfe-auftrag">
        {pruefungFaelligAm && (
          <Notice kind="warning">Dieser Notfall ist zu prüfen bis {formatInstant(pruefungFaelligAm)}.</Notice>
        )}
        <p className="hilfe-auftrag__zweck">{auftrag.zweck}</p>
        {seite === 'gemeinde' && <Sichtbar auftrag={auftrag} />}
        <Details items={angaben(auftrag)} />
        <Zustimmungen auftrag={auftrag} />
        <section aria-label="Verlauf">
          <h2>Verlauf</h2>
          <ol className="hilfe-verlauf">
            {auftrag.verlauf.map(({ id, ereignis, am, personName, bemerkung }) => (
              <li key={id}>
                {ereignisText(ereignis)}
                <span className="neben">
                  {formatInstant(am)}
                  {personName && `, ${personName}`}
                  {bemerkung && ` · ${bemerkung}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  )
}

/** `supportstelle` → `Supportstelle`: of other Gemeinden this screen knows the short name only. */
const capital = (name: string) => name.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase())

function angaben(auftrag: Auftrag): Parameters<typeof Details>[0]['items'] {
  const { objekte, zustand } = auftrag
  return [
    ['Wer fragt', `${auftrag.antragstellerName} (${capital(auftrag.antragstellerHeimat)})`],
    ['Rechtsgrundlage', auftrag.rechtsgrundlage],
    auftrag.fallInWorten ? ['Notfall', auftrag.fallInWorten] : null,
    auftrag.vereinbarung ? ['Vereinbarung', auftrag.vereinbarung] : null,
    auftrag.termin ? ['Anlass', auftrag.termin] : null,
    ['Module', <ModulNamen key="m" namen={auftrag.module} />],
    [
      'Schutzklassen',
      <span key="k" className="hilfe-klassen">
        {auftrag.klassen.map((klasse) =>
          klasse in SCHUTZKLASSE_NAMEN ? <SchutzklasseBadge key={klasse} klasse={klasse as Klasse} /> : klasse,
        )}
      </span>,
    ],
    ['Nur', objekte ? `${objekte.length} einzelne: ${objekte.map(({ art }) => art).join(', ')}` : 'alles davon'],
    ['Handlungen', auftrag.aktionen.map((aktion) => AKTIONEN[aktion] ?? aktion).join(', ')],
    ['Ausfuhr', auftrag.ausfuhr ? 'Originale dürfen heruntergeladen werden' : 'keine Originale'],
    ['Zeitraum', `${formatInstant(auftrag.ab)} bis ${formatInstant(auftrag.bis)}`],
    auftrag.dauerMinuten ? ['Dauer', dauerText(auftrag.dauerMinuten)] : null,
    auftrag.endetAm && zustand === 'AKTIV' ? ['Endet', formatInstant(auftrag.endetAm)] : null,
    auftrag.urteil ? ['Urteil', URTEILE[auftrag.urteil]] : null,
  ]
}

function ModulNamen({ namen }: { namen: readonly string[] }) {
  const { hilfe } = useSession()
  return namen.map((name) => hilfe.find((each) => each.name === name)?.titel ?? name).join(', ')
}

function Zustimmungen({ auftrag: { noetig, bewilligungen, art } }: { auftrag: Auftrag }) {
  const wer = art === 'NOTFALL' ? 'Personen der Supportstelle' : 'Personen der Gemeinde'
  return (
    <section aria-label="Zustimmungen">
      <h2>
        Zustimmungen: {bewilligungen.length} von {noetig}
      </h2>
      {noetig > 1 && (
        <p className="neben">
          Nötig sind {noetig} verschiedene {wer}, jede mit ihrem Passkey.
        </p>
      )}
      <ul className="hilfe-verlauf">
        {bewilligungen.map(({ id, personName, am }) => (
          <li key={id}>
            {personName}
            <span className="neben">{formatInstant(am)}, mit Passkey unterschrieben</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
