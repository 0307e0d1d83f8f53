import { keepPreviousData } from '@tanstack/react-query'
import {
  Beitraege,
  Button,
  DropArea,
  EmptyState,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  pickFiles,
  sentenceFor,
  toPane,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
  useStacked,
  useToast,
  useUploads,
} from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EingangView, type Handgriffe } from './EingangView.tsx'
import { type Ablageziel, EingangDocument } from './generated/graphql.ts'
import { Aussortieren, PostfachEinrichten, Weitergeben } from './kleine-dialoge.tsx'
import { NeuerVorgang } from './NeuerVorgang.tsx'
import { Stapelliste } from './Stapelliste.tsx'
import { useAnnahme } from './upload.ts'
import { useEntscheiden } from './use-entscheiden.ts'
import { useFokusInListe, useNachbarn } from './use-nachbarn.ts'
import { useNotizen } from './use-notizen.ts'
import { useRuhigeVorschlaege } from './use-ruhige-vorschlaege.ts'
import { useStapel } from './use-stapel.ts'
import { alsSuche, useWahl } from './use-wahl.ts'
import { VermerkDialog } from './VermerkDialog.tsx'
import { VorgangSuchen } from './VorgangSuchen.tsx'
import { naechste, Vorschau } from './Vorschau.tsx'
import { aufPapier } from './words.ts'
import './posteingang.css'

/** The post of the morning: list, suggestions, preview. One key files a letter and shows the next. */
export function PosteingangScreen() {
  const { darf } = useGemeinde()
  const { '*': rest = '' } = useParams()
  const id = /^eingang\/([^/]+)$/.exec(rest)?.[1]
  usePageTitle('Posteingang')
  if (!darf('lesen', 'Eingang')) {
    return (
      <Panes>
        <Pane name="mitte" label="Posteingang">
          <EmptyState icon="visibility-off" title="Posteingang" main>
            Post sieht, wer in einem Amt Vorgänge bearbeitet oder Post verteilt.
          </EmptyState>
        </Pane>
      </Panes>
    )
  }
  return (
    <Panes begin={id ? 'mitte' : 'links'}>
      <Posteingang gewaehlt={id ?? null} />
    </Panes>
  )
}

type Offen = 'suchen' | 'neu' | 'weiter' | 'aussortieren' | 'postfach' | 'vermerk'

function Posteingang({ gewaehlt }: { gewaehlt: string | null }) {
  const { darf, pfad, aemter } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const uploads = useUploads()
  const { wahl, suche } = useWahl()
  const [dialog, setDialog] = useState<Offen | null>(null)
  const notizen = useNotizen(gewaehlt)
  const toast = useToast()
  const [ganz, setGanz] = useState<string | null>(null)
  const [beilage, setBeilage] = useState<{ readonly id: string; readonly beilage: string | null } | null>(null)
  const stapel = useStapel(wahl)
  const zeigen = (id: string | null) =>
    void navigate(`${pfad(id ? `posteingang/eingang/${id}` : 'posteingang')}${suche}`, { replace: true })
  const entscheiden = useEntscheiden(zeigen)
  const annahme = useAnnahme(wahl.amt)
  const rows = stapel.rows.filter((row) => !entscheiden.weg.has(row.id))
  const id = gewaehlt && !entscheiden.weg.has(gewaehlt) ? gewaehlt : null
  const { data, isPlaceholderData } = useApiQuery(
    ['eingang', id],
    EingangDocument,
    { id: id ?? '' },
    { enabled: id !== null, placeholderData: keepPreviousData },
  )
  const { eingang, neuere } = useRuhigeVorschlaege(id && !isPlaceholderData ? (data?.eingang ?? null) : null)
  useNachbarn(rows, id)
  useFokusInListe(id)
  const first = rows[0]?.id ?? null
  useEffect(() => {
    if (!id && first && !stacked) zeigen(first)
  })

  const notiz = notizen.von(id)
  const { angaben } = notiz
  const gezeigt = beilage?.id === id ? beilage.beilage : null
  const offen = eingang?.status === 'NEU' || eingang?.status === 'ERKANNT'
  const weiter = () => {
    const at = rows.findIndex((row) => row.id === id)
    setDialog(null)
    zeigen((rows[at + 1] ?? rows[at - 1])?.id ?? null)
  }
  const ablegen = (ziel: Ablageziel) => {
    if (!eingang || !offen) return
    if (notiz.datumFalsch) {
      toast({ text: 'Das Datum des Schreibens ist nicht zu lesen. Bitte ändern oder leeren Sie es.' })
      document.querySelector<HTMLElement>('.post-angaben [name="datumDesSchreibens"]')?.focus()
      return
    }
    void entscheiden.ablegen(eingang, ziel, angaben, ganz === eingang.id)
    weiter()
  }
  const take: Handgriffe['take'] = ({ vorgang, akte }) => ablegen(vorgang ? { vorgang: vorgang.id } : { akte: akte.id })
  const anAmt = (amt: { readonly kuerzel: string; readonly name: string }) => {
    if (!eingang || !offen) return
    void entscheiden.zuweisen(eingang, amt)
    weiter()
  }
  const accept = () => {
    const [erster] = eingang?.vorschlaege ?? []
    if (stacked && !eingang) return
    if (erster) take(erster)
    else if (eingang?.amtVorschlag && eingang.amtVorschlag.kuerzel !== eingang.amt.kuerzel) anAmt(eingang.amtVorschlag)
  }
  const hand: Handgriffe = {
    take,
    suchen: () => setDialog('suchen'),
    neu: () => setDialog('neu'),
    weiter: () => setDialog('weiter'),
    anAmt: darf('zuweisen', 'Eingang') ? anAmt : null,
    aussortieren: () => setDialog('aussortieren'),
    vermerken: () => setDialog('vermerk'),
    ungeteilt: (ja) => setGanz(ja && eingang ? eingang.id : null),
    zeigen: (welche) => id && setBeilage({ id, beilage: welche }),
    zurueck: () => void (eingang && entscheiden.zuruecknehmen(eingang.id)),
  }
  const annehmen = darf('anlegen', 'Eingang') ? (files: readonly File[]) => uploads.add(files, annahme) : null
  const upload = async () => annehmen?.(await pickFiles({ multiple: true }))
  useShortcuts('Posteingang', [
    ...[1, 2, 3, 4, 5].map((n) => {
      const vorschlag = offen ? eingang?.vorschlaege[n - 1] : undefined
      return eingang && vorschlag
        ? { keys: String(n), titel: `${n}. Vorschlag annehmen`, row: eingang.id, run: () => take(vorschlag) }
        : null
    }),
    offen && neuere ? { keys: 'v', titel: 'Neue Vorschläge zeigen', run: neuere } : null,
    offen ? { keys: '/', titel: 'Vorgang suchen', run: hand.suchen } : null,
    offen ? { keys: 'n', titel: 'Neuer Vorgang', run: hand.neu } : null,
    offen ? { keys: 'w', titel: 'Weitergeben', run: hand.weiter } : null,
    offen ? { keys: 'x', titel: 'Aussortieren', run: hand.aussortieren } : null,
    eingang && eingang.beilagen.length > 0
      ? { keys: 'b', titel: 'Nächste Beilage ansehen', run: () => hand.zeigen(naechste(eingang, gezeigt)) }
      : null,
    offen && eingang && aufPapier(eingang) ? { keys: 't', titel: 'Transfervermerk', run: hand.vermerken } : null,
    entscheiden.zuletzt ? { keys: 'z', titel: 'Letzten Schritt zurücknehmen', run: entscheiden.zuletzt } : null,
    annehmen ? { keys: 'u', titel: 'Dateien hochladen', run: () => void upload() } : null,
  ])
  const amt =
    wahl.amt === null
      ? null
      : (aemter.find(({ kuerzel }) => kuerzel === wahl.amt) ?? { kuerzel: '', name: 'Poststelle' })
  return (
    <>
      <Pane name="links" label="Posteingang">
        <DropArea label="Als Post annehmen" onFiles={annehmen}>
          <PaneHeader
            title="Posteingang"
            main={stacked}
            actions={
              <>
                <Beitraege ort="listenkopf" an={{ titel: amt ? `Post ${amt.name}` : 'Posteingang', taste: 'y' }} />
                {amt && darf('aendern', 'Postfach') && (
                  <Button kind="quiet" onClick={() => setDialog('postfach')}>
                    Einrichten
                  </Button>
                )}
                {annehmen && (
                  <Button icon="drive-folder-upload" keys="u" onClick={() => void upload()}>
                    Annehmen
                  </Button>
                )}
              </>
            }
          />
          {stapel.error ? <Notice kind="danger">{sentenceFor(stapel.error)}</Notice> : null}
          <Stapelliste
            wahl={wahl}
            onWahl={(neu) => {
              void navigate(`${pfad('posteingang')}${alsSuche(neu)}`, { replace: true })
            }}
            stapel={stapel}
            rows={rows}
            selected={id}
            onSelect={(row) =>
              stacked
                ? void navigate(`${pfad(`posteingang/eingang/${row.id}`)}${suche}`, { state: toPane('mitte', 'links') })
                : zeigen(row.id)
            }
            onAccept={accept}
          />
        </DropArea>
      </Pane>
      <Pane name="mitte" label="Ablegen">
        {eingang && (
          <EingangView
            eingang={eingang}
            angaben={angaben}
            onNotiz={(neu) => notizen.schreiben(eingang.id, neu)}
            abgewiesen={entscheiden.abgewiesen.get(eingang.id) ?? null}
            hand={hand}
            neuere={neuere}
            ungeteilt={ganz === eingang.id}
            gezeigt={gezeigt}
          />
        )}
        {!eingang && id && <Warten gibtEs={isPlaceholderData || !data} />}
        {!eingang && !id && rows.length > 0 && <Warten gibtEs />}
        {!eingang && !id && rows.length === 0 && (
          <EmptyState icon="success" title={stapel.isPending ? 'Posteingang' : 'Nichts zu tun'} main>
            {stapel.isPending
              ? 'Die Post wird geladen.'
              : 'In dieser Liste liegt nichts. Sie ist leer, nicht nur ausgeblendet.'}
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {stacked && eingang && (
          <PaneHeader main back={{ to: 'mitte', label: 'Zurück zum Ablegen' }} title={eingang.betreff} />
        )}
        <Vorschau eingang={id ? (data?.eingang ?? null) : null} beilage={gezeigt} />
      </Pane>
      {dialog === 'suchen' && <VorgangSuchen onTake={ablegen} onClose={() => setDialog(null)} />}
      {dialog === 'neu' && eingang && (
        <NeuerVorgang
          eingang={eingang}
          betreff={angaben.betreff ?? eingang.betreff}
          onTake={ablegen}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'weiter' && eingang && (
        <Weitergeben
          hier={eingang.amt.kuerzel}
          vorschlag={eingang.amtVorschlag?.kuerzel ?? null}
          onTake={anAmt}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'aussortieren' && eingang && (
        <Aussortieren
          onTake={(grund) => {
            void entscheiden.aussortieren(eingang, grund)
            weiter()
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'vermerk' && eingang && <VermerkDialog eingang={eingang} onClose={() => setDialog(null)} />}
      {dialog === 'postfach' && amt && (
        <PostfachEinrichten amt={amt.kuerzel} name={amt.name} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

function Warten({ gibtEs }: { gibtEs: boolean }) {
  if (gibtEs) {
    return (
      <>
        <h1 className="va-hidden">Posteingang</h1>
        <Progress label="Post wird geladen" />
      </>
    )
  }
  return (
    <EmptyState icon="info" title="Das gibt es hier nicht (mehr)" main>
      Die Post liegt inzwischen woanders. Wählen Sie links die nächste.
    </EmptyState>
  )
}
