import { Button, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { GrundDialog } from './GrundDialog.tsx'
import { GewerbeamtsabmeldungBeginnenDocument } from './generated/graphql.ts'

/** Takes a business off the register that has ended without saying so. */
export function Amtsabmeldung({ betrieb }: { betrieb: string }) {
  const api = useApi()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [offen, setOffen] = useState(false)
  const id = useRef(crypto.randomUUID())
  const beginnen = async (grund: string) => {
    await api.graphql(GewerbeamtsabmeldungBeginnenDocument, { id: id.current, betrieb, grund })
    await refresh('gewerbe')
    await navigate(pfad(`gewerbe/anzeige/${id.current}`))
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setOffen(true)}>
        Von Amts wegen abmelden …
      </Button>
      {offen && (
        <GrundDialog
          titel="Abmeldung von Amts wegen"
          submit="Abmeldung beginnen"
          hinweis="Nur wenn feststeht, dass der Betrieb aufgegeben ist (§ 14 Abs. 1 Satz 3 GewO). Der Beleg kommt als Anlage dazu; der Grund steht in der Mitteilung an die gewerbetreibende Person."
          onClose={() => setOffen(false)}
          onSubmit={beginnen}
        />
      )}
    </>
  )
}
