import { Badge, Button, formatDay, formatInstant, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { GrundDialog } from './GrundDialog.tsx'
import {
  type LaufwegVollFragment,
  LaufwegZurueckrufenDocument,
  SchrittUeberspringenDocument,
  type SchrittZeileFragment,
} from './generated/graphql.ts'
import { LaufwegDialog } from './LaufwegDialog.tsx'
import { WeiterleitenDialog } from './WeiterleitenDialog.tsx'
import { anWen, ERGEBNIS_NAMEN, HINDERNIS_SAETZE, STATUS_NAMEN, VERFUEGUNG_NAMEN } from './words.ts'

interface LaufwegTabelleProps {
  readonly laufweg: LaufwegVollFragment
  readonly vorgang: string
}

/** One Laufweg as a table: what was asked of whom, what came of it, and for those who direct it, what to do now. */
export function LaufwegTabelle({ laufweg, vorgang }: LaufwegTabelleProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [adding, setAdding] = useState(false)
  const [moving, setMoving] = useState<SchrittZeileFragment | null>(null)
  const [skipping, setSkipping] = useState<SchrittZeileFragment | null>(null)
  const [recalling, setRecalling] = useState(false)
  const dokument = laufweg.dokument ?? null
  const done = async (text: string) => {
    await refresh('geschaeftsgang', 'postkorb', 'postkorbzahlen')
    toast({ text })
  }
  return (
    <div className="laufweg">
      <header>
        <span>
          {dokument ? `„${dokument.betreff}“, ` : ''}von {laufweg.angelegtVon?.name ?? 'nicht mehr hier'},{' '}
          {formatInstant(laufweg.angelegtAm)}
          {laufweg.status === 'ZURUECKGERUFEN' && ' · zurückgerufen'}
        </span>
        <span>
          {laufweg.darf.includes('ergaenzen') && (
            <Button kind="quiet" icon="add" onClick={() => setAdding(true)}>
              Schritte hinzufügen
            </Button>
          )}
          {laufweg.darf.includes('zurueckrufen') && (
            <Button kind="quiet" icon="autorenew" onClick={() => setRecalling(true)}>
              Zurückrufen
            </Button>
          )}
        </span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Verfügung</th>
            <th scope="col">An</th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {laufweg.schritte.map((schritt) => (
            <tr key={schritt.id} data-status={schritt.status}>
              <th scope="row">
                {VERFUEGUNG_NAMEN[schritt.verfuegung]}
                {schritt.termin && <span className="neben">bis {formatDay(schritt.termin)}</span>}
              </th>
              <td>
                {anWen(schritt)}
                {schritt.notiz && <span className="neben">{schritt.notiz}</span>}
              </td>
              <td>
                <SchrittStand schritt={schritt} neueste={dokument?.aktuelleVersion.nummer ?? null} />
                {schritt.darf.includes('lenken') && (
                  <span className="neben">
                    {schritt.status === 'AKTUELL' && (
                      <Button kind="quiet" onClick={() => setMoving(schritt)}>
                        Umleiten
                      </Button>
                    )}
                    <Button kind="quiet" onClick={() => setSkipping(schritt)}>
                      Überspringen
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding && (
        <LaufwegDialog vorgang={vorgang} dokument={dokument} laufweg={laufweg.id} onClose={() => setAdding(false)} />
      )}
      {recalling && (
        <GrundDialog
          title="Laufweg zurückrufen"
          submit="Zurückrufen"
          onClose={() => setRecalling(false)}
          onSubmit={async (grund) => {
            await api.graphql(LaufwegZurueckrufenDocument, { id: laufweg.id, grund })
            await done('Zurückgerufen.')
            setRecalling(false)
          }}
        >
          Was noch nicht erledigt ist, verschwindet aus allen Postkörben. Erledigtes bleibt.
        </GrundDialog>
      )}
      {skipping && (
        <GrundDialog
          title={`${VERFUEGUNG_NAMEN[skipping.verfuegung]} überspringen`}
          submit="Überspringen"
          onClose={() => setSkipping(null)}
          onSubmit={async (grund) => {
            await api.graphql(SchrittUeberspringenDocument, { id: skipping.id, grund })
            await done('Übersprungen.')
            setSkipping(null)
          }}
        >
          Der Schritt bleibt mit dem Grund sichtbar, und es geht mit dem nächsten weiter.
        </GrundDialog>
      )}
      {moving && (
        <WeiterleitenDialog
          schritt={moving.id}
          vorgang={vorgang}
          dokument={dokument?.id ?? null}
          verfuegung={moving.verfuegung}
          onClose={() => setMoving(null)}
        />
      )}
    </div>
  )
}

function SchrittStand({ schritt, neueste }: { schritt: SchrittZeileFragment; neueste: number | null }) {
  const { status, ergebnis, hindernis, vermerk, version } = schritt
  return (
    <>
      {ergebnis ? ERGEBNIS_NAMEN[ergebnis] : STATUS_NAMEN[status]}{' '}
      {status === 'AKTUELL' && hindernis && <Badge kind="geheim">kommt nicht voran</Badge>}
      {status === 'AKTUELL' && hindernis && <span className="neben">{HINDERNIS_SAETZE[hindernis]}</span>}
      {schritt.bearbeitetAm && (
        <span className="neben">
          {schritt.bearbeitetVon?.name ?? 'nicht mehr hier'}
          {schritt.fuer && ` in Vertretung für ${schritt.fuer.name}`}, {formatInstant(schritt.bearbeitetAm)}
          {version !== null && neueste !== null && version < neueste && `, zu Version ${version} von ${neueste}`}
        </span>
      )}
      {vermerk && <span className="neben">„{vermerk}“</span>}
    </>
  )
}
