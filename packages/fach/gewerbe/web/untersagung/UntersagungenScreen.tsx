import { PAGE } from '@verbundakte/akte/web'
import { Button, type Column, formatDay, useApi, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { GewerbeuntersagungenDocument, type UntersagungZeileFragment } from '../generated/graphql.ts'
import { Liste, useReiter } from '../Liste.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { STAND_NAMEN } from './words.ts'

/** Bans and what may become one. Only whoever may know of them gets here. */
export function UntersagungenScreen() {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { reiter, wahl } = useReiter([
    { wert: 'LAUFEND', titel: 'Laufend' },
    { wert: 'BEENDET', titel: 'Beendet' },
  ])
  const laufend = reiter.wert === 'LAUFEND'
  const schreibt = darf('anlegen', 'Gewerbeuntersagung')
  const neu = () => void navigate(pfad('gewerbe/untersagungen/neu'))
  useShortcuts('Untersagungen', [schreibt ? { keys: 'n', titel: 'Verfahren einleiten', run: neu } : null])
  return (
    <Seite titel="Gewerbeuntersagungen" zurueck={{ pfad: 'gewerbe', titel: 'Zum Gewerbe' }}>
      <div className="gewerbe-knoepfe">
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={neu}>
            Verfahren einleiten
          </Button>
        )}
        {wahl}
      </div>
      <Liste<UntersagungZeileFragment>
        key={reiter.wert}
        name={`untersagungen:${reiter.wert}`}
        titel="Untersagungen"
        leer={laufend ? 'Kein laufendes Verfahren' : 'Kein beendetes Verfahren'}
        leerText="Was hier steht, sehen nur Personen mit dem Recht dazu."
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GewerbeuntersagungenDocument, { laufend, first: PAGE, after }, signal))
            .gewerbeuntersagungen
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/untersagung/${id}`))}
      />
    </Seite>
  )
}

const SPALTEN: readonly Column<UntersagungZeileFragment>[] = [
  {
    name: 'wer',
    titel: 'Wer',
    header: true,
    cell: ({ name, vornamen, gewerbe, gzrOffen }) => (
      <>
        {[vornamen, name].filter(Boolean).join(' ')}
        <span className="neben">{gewerbe}</span>
        {gzrOffen.length > 0 && <span className="neben gewerbe-ampel-gelb">Gewerbezentralregister unterrichten</span>}
      </>
    ),
  },
  {
    name: 'stand',
    titel: 'Stand',
    width: 'schmal',
    cell: ({ stand, vollziehbar, verfuegtAm, endeAm }) => (
      <>
        {STAND_NAMEN[stand]}
        <span className="neben">
          {[vollziehbar ? 'vollziehbar' : '', formatTag(endeAm ?? verfuegtAm)].filter(Boolean).join(' · ')}
        </span>
      </>
    ),
  },
]

const formatTag = (tag: string | null) => (tag ? formatDay(tag) : '')
