import { Button, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { GrundDialog } from './GrundDialog.tsx'
import { type Gewerbekorrekturart, GewerbekorrekturBeginnenDocument } from './generated/graphql.ts'

/** What was wrong with a certified Anzeige is said by a new one; the old one stays. */
export function Korrektur({ von }: { von: string }) {
  const api = useApi()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [art, setArt] = useState<Gewerbekorrekturart | null>(null)
  // Whoever presses twice begins one.
  const id = useRef(crypto.randomUUID())
  const beginnen = async (grund: string) => {
    if (!art) return
    await api.graphql(GewerbekorrekturBeginnenDocument, { id: id.current, von, art, grund })
    await refresh('gewerbe')
    await navigate(pfad(`gewerbe/anzeige/${id.current}`))
  }
  return (
    <div className="gewerbe-knoepfe">
      <Button onClick={() => setArt('berichtigung')}>Berichtigen …</Button>
      <Button kind="quiet" onClick={() => setArt('storno')}>
        Stornieren …
      </Button>
      {art && (
        <GrundDialog
          titel={art === 'storno' ? 'Stornieren' : 'Berichtigen'}
          submit={art === 'storno' ? 'Storno beginnen' : 'Berichtigung beginnen'}
          hinweis={
            art === 'storno'
              ? 'Es entsteht eine neue Anzeige, die diese aufhebt. Bis zu ihrer Bescheinigung ändert sich nichts.'
              : 'Es entsteht eine neue Anzeige mit diesen Angaben. Bis zu ihrer Bescheinigung ändert sich nichts.'
          }
          onClose={() => setArt(null)}
          onSubmit={beginnen}
        />
      )}
    </div>
  )
}
