import {
  Badge,
  Button,
  CheckGroup,
  Details,
  formatInstant,
  formatSize,
  Notice,
  PaneHeader,
  Progress,
  SchutzklasseBadge,
  useGemeinde,
  usePanes,
  useStacked,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import { Angaben } from './Angaben.tsx'
import { Beilagen } from './Beilagen.tsx'
import type { EingangQuery, Eingangsangaben } from './generated/graphql.ts'
import type { Notiz } from './use-notizen.ts'
import { Vermerk } from './Vermerk.tsx'
import { Vorschlagsliste } from './Vorschlagsliste.tsx'
import { arbeitssatz, aufPapier, HERKUNFT_NAMEN, nochInArbeit } from './words.ts'

export type Eingang = NonNullable<EingangQuery['eingang']>

export interface Handgriffe {
  readonly take: (vorschlag: Eingang['vorschlaege'][number]) => void
  readonly suchen: () => void
  readonly neu: () => void
  readonly weiter: () => void
  readonly anAmt: ((amt: { readonly kuerzel: string; readonly name: string }) => void) | null
  readonly aussortieren: () => void
  readonly zurueck: () => void
  readonly vermerken: () => void
  /** a stack that is still being looked through is filed as one letter */
  readonly ungeteilt: (ja: boolean) => void
  /** shows a Beilage in the preview; null: the letter itself */
  readonly zeigen: (beilage: string | null) => void
}

interface EingangViewProps {
  readonly eingang: Eingang
  readonly angaben: Eingangsangaben
  readonly onNotiz: (neu: Partial<Notiz>) => void
  /** why it lies here again although it was decided upon */
  readonly abgewiesen: string | null
  readonly hand: Handgriffe
  /** shows the suggestions that came since; null: there are no others */
  readonly neuere: (() => void) | null
  readonly ungeteilt: boolean
  /** the Beilage in the preview; null: the letter itself */
  readonly gezeigt: string | null
}

/** One letter: where it may belong and why, what it says of itself, and what else can become of it. */
export function EingangView(props: EingangViewProps) {
  const { eingang, angaben, onNotiz, abgewiesen, hand, neuere, ungeteilt, gezeigt } = props
  const offen = eingang.status === 'NEU' || eingang.status === 'ERKANNT'
  const arbeit = nochInArbeit(eingang)
  const stacked = useStacked()
  const { show } = usePanes()
  return (
    <>
      <PaneHeader
        main
        back={{ to: 'links', label: 'Zurück zur Liste', list: true }}
        over={`${HERKUNFT_NAMEN[eingang.herkunft]} · ${formatInstant(eingang.eingegangenAm)}`}
        title={eingang.betreff}
        meta={
          <>
            <Badge>{eingang.amt.name}</Badge>
            <SchutzklasseBadge klasse={eingang.schutzklasse} />
          </>
        }
        actions={
          stacked ? (
            <Button kind="quiet" icon="visibility" onClick={() => show('rechts')}>
              Schreiben
            </Button>
          ) : undefined
        }
      />
      <div className="post-blatt">
        {abgewiesen && offen && <Notice kind="warning">Noch nicht erledigt: {abgewiesen}</Notice>}
        <Hinweise eingang={eingang} />
        {offen ? (
          <>
            {arbeit && (
              <>
                <Progress label={arbeit} />
                <p className="post-leer">{arbeitssatz(eingang)}</p>
                {eingang.durchsicht && (
                  <CheckGroup
                    label="Solange er durchgesehen wird"
                    name="ungeteilt"
                    options={[{ wert: 'ja', titel: 'Trotzdem als ein Schreiben ablegen' }]}
                    value={ungeteilt ? ['ja'] : []}
                    onChange={(werte) => hand.ungeteilt(werte.length > 0)}
                  />
                )}
              </>
            )}
            {neuere && (
              <Notice
                kind="info"
                action={
                  <Button keys="v" onClick={neuere}>
                    Neue Vorschläge zeigen
                  </Button>
                }
              >
                Inzwischen wurde mehr gelesen. Diese Vorschläge bleiben stehen, bis Sie die neuen ansehen.
              </Notice>
            )}
            {eingang.vorschlaege.length > 0 ? (
              <Vorschlagsliste vorschlaege={eingang.vorschlaege} onTake={hand.take} />
            ) : (
              !arbeit && <OhneVorschlag eingang={eingang} anAmt={hand.anAmt} />
            )}
            <div className="post-knoepfe">
              <Button icon="search" keys="/" onClick={hand.suchen}>
                Vorgang suchen
              </Button>
              <Button icon="add" keys="n" onClick={hand.neu}>
                Neuer Vorgang
              </Button>
              <Button icon="chevron-right" keys="w" onClick={hand.weiter}>
                Weitergeben
              </Button>
              <Button icon="close" keys="x" onClick={hand.aussortieren}>
                Aussortieren
              </Button>
              {!eingang.transfervermerk && aufPapier(eingang) && (
                <Button kind="quiet" icon="edit" keys="t" onClick={hand.vermerken}>
                  Transfervermerk
                </Button>
              )}
            </div>
            <Angaben key={eingang.id} eingang={eingang} angaben={angaben} onNotiz={onNotiz} />
          </>
        ) : (
          <Entschieden eingang={eingang} onBack={hand.zurueck} />
        )}
        {eingang.transfervermerk && (
          <Vermerk vermerk={eingang.transfervermerk} onEdit={offen ? hand.vermerken : null} />
        )}
        <Beilagen eingang={eingang} gezeigt={gezeigt} onShow={hand.zeigen} />
        <Details
          items={[
            ['Datei', `${eingang.dateiname} (${formatSize(eingang.groesse)})`],
            eingang.fremdzeichen ? ['Zeichen des Absenders', eingang.fremdzeichen] : null,
            eingang.strichcodes.length > 0 ? ['Strichcode', eingang.strichcodes.join(', ')] : null,
          ]}
        />
      </div>
    </>
  )
}

function OhneVorschlag({ eingang, anAmt }: { eingang: Eingang; anAmt: Handgriffe['anAmt'] }) {
  const { amtVorschlag: amt, amtGrund } = eingang
  if (!amt || !anAmt || amt.kuerzel === eingang.amt.kuerzel) {
    return (
      <p className="post-leer">
        Dazu ist noch nichts abgelegt worden. Suchen Sie den Vorgang, oder legen Sie einen an.
      </p>
    )
  }
  return (
    <ol className="post-vorschlaege" aria-label="Vorschläge">
      <li className="post-vorschlag" data-erster>
        <button type="button" className="post-vorschlag__knopf" onClick={() => anAmt(amt)}>
          <span className="post-vorschlag__titel">
            <strong>An: {amt.name}</strong>
          </span>
        </button>
        <ul className="post-gruende">
          <li>{amtGrund}</li>
        </ul>
      </li>
    </ol>
  )
}

function Hinweise({ eingang }: { eingang: Eingang }) {
  const { pfad } = useGemeinde()
  const [schon] = eingang.dubletten
  return (
    <>
      {eingang.pruefung === 'GESPERRT' && (
        <Notice kind="danger">Diese Datei ist wegen Schadsoftware gesperrt ({eingang.pruefhinweis}).</Notice>
      )}
      {schon && (
        <Notice
          kind="warning"
          action={schon.eingang && <Link to={pfad(`posteingang/eingang/${schon.eingang}`)}>Ansehen</Link>}
        >
          {schon.dokument
            ? `Derselbe Inhalt liegt schon in den Akten: ${schon.kennzeichen} ${schon.titel}.`
            : `Dieselbe Post liegt noch einmal im Eingang: ${schon.titel}.`}
        </Notice>
      )}
      {eingang.transfervermerk?.vollstaendig === false && (
        <Notice kind="warning">Der Scan ist als unvollständig vermerkt.</Notice>
      )}
      {eingang.wartende > 0 && (
        <Notice kind="warning">
          {eingang.wartende} weitere E-Mails desselben Absenders mit demselben Betreff warten im Mailkonto, Ordner
          „Verbundakte/Zurückgehalten“.
        </Notice>
      )}
      {eingang.texthinweis && <Notice kind="info">{eingang.texthinweis}</Notice>}
      {eingang.selbstNicht && <Notice kind="info">{eingang.selbstNicht}</Notice>}
      {eingang.hinweis && (
        <Notice
          kind="info"
          action={
            eingang.ausEingang && (
              <Link to={pfad(`posteingang/eingang/${eingang.ausEingang}`)}>Ganzen Stapel ansehen</Link>
            )
          }
        >
          {eingang.hinweis}
        </Notice>
      )}
    </>
  )
}

function Entschieden({ eingang, onBack }: { eingang: Eingang; onBack: () => void }) {
  const { pfad } = useGemeinde()
  const { dokument } = eingang
  const wer = eingang.selbsttaetig ? 'selbsttätig' : (eingang.entschiedenVon?.name ?? 'jemand')
  return (
    <Notice kind="info" action={<Button onClick={onBack}>Zurück in den Posteingang</Button>}>
      {eingang.status === 'AUSSORTIERT' ? (
        <>
          Aussortiert ({wer}): {eingang.grund}
        </>
      ) : (
        <>
          Abgelegt ({wer}){' '}
          {dokument && (
            <Link to={pfad(`akte/${dokument.vorgang.akte.id}/vorgang/${dokument.vorgang.id}/dokument/${dokument.id}`)}>
              {dokument.kennzeichen}
            </Link>
          )}
        </>
      )}
    </Notice>
  )
}
