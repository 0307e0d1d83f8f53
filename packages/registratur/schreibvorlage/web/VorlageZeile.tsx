import {
  Badge,
  Button,
  formatDayOf,
  Menu,
  sentenceFor,
  useApi,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import {
  SchreibvorlageAnbietenDocument,
  SchreibvorlageStilllegenDocument,
  type SchreibvorlageZeileFragment,
} from './generated/graphql.ts'

interface VorlageZeileProps {
  readonly vorlage: SchreibvorlageZeileFragment
  readonly onEdit: () => void
  readonly onFassung: () => void
}

export function VorlageZeile({ vorlage, onEdit, onFassung }: VorlageZeileProps) {
  const { titel, amt, herkunft, geteilt, stillgelegtAm, darf, fassungen } = vorlage
  const [geltend] = fassungen
  const handlungen = useHandlungen(vorlage)
  return (
    <li>
      <div className="schreibvorlage">
        <div>
          <strong>{titel}</strong> {stillgelegtAm && <Badge>stillgelegt</Badge>}
          <span className="neben">
            {amt?.name ?? 'ganzes Haus'}
            {geltend && ` · Fassung ${geltend.nummer} vom ${formatDayOf(geltend.angelegtAm)}`}
            {herkunft && ` · übernommen von ${herkunft}`}
            {geteilt && ' · den anderen Gemeinden angeboten'}
          </span>
        </div>
        {darf.includes('aendern') && (
          <>
            <Button kind="quiet" icon="drive-folder-upload" onClick={onFassung}>
              Neue Fassung
            </Button>
            <Menu
              label={`Mehr zu ${titel}`}
              icon="more-vert"
              compact
              items={[
                { titel: 'Angaben ändern', icon: 'edit', run: onEdit },
                ...(darf.includes('anbieten') && !herkunft && !stillgelegtAm
                  ? [{ titel: 'Den anderen Gemeinden anbieten', icon: 'mail' as const, run: handlungen.anbieten }]
                  : []),
                { titel: stillgelegtAm ? 'Wieder in Gebrauch nehmen' : 'Stilllegen', run: handlungen.stilllegen },
              ]}
            />
          </>
        )}
      </div>
      <details>
        <summary>Fassungen</summary>
        <ol>
          {fassungen.map(({ id, nummer, dateiPfad, dateiname, aenderung, angelegtVon, quelleNummer }) => (
            <li key={id}>
              <a href={dateiPfad} download={dateiname}>
                Fassung {nummer}: {dateiname}
              </a>
              <span className="neben">
                {angelegtVon?.name ?? 'nicht mehr hier'}
                {quelleNummer !== null && ` · Fassung ${quelleNummer} von ${herkunft}`}
                {aenderung && ` · ${aenderung}`}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}

function useHandlungen({ id, titel, stillgelegtAm }: SchreibvorlageZeileFragment) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const still = async (nun: boolean) => {
    await api.graphql(SchreibvorlageStilllegenDocument, { id, still: nun })
    await refresh('schreibvorlagen')
  }
  return {
    stilllegen: () => {
      const nun = !stillgelegtAm
      void still(nun).then(
        () => undoable(nun ? `„${titel}“ ist stillgelegt.` : `„${titel}“ ist wieder da.`, () => still(!nun)),
        (refused: unknown) => toast({ text: sentenceFor(refused) }),
      )
    },
    anbieten: () =>
      void api.graphql(SchreibvorlageAnbietenDocument, { id }).then(
        async () => {
          await refresh('schreibvorlagen')
          toast({ text: `„${titel}“ ist den anderen Gemeinden angeboten. Übernehmen entscheiden sie selbst.` })
        },
        (refused: unknown) => toast({ text: sentenceFor(refused) }),
      ),
  }
}
