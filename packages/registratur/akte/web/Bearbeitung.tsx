import { Button, FormDialog, Notice, TextArea, useRefresh, useShortcuts } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { bisWann } from './bearbeitung-worte.ts'
import type { BearbeitungFragment, DokumentVollFragment } from './generated/graphql.ts'
import { useBearbeitung } from './use-bearbeitung.ts'

/** How often an open screen looks whether the lease wants to be lengthened, and how much is left then. */
const LOOK_MS = 60_000
const REST_MS = 60 * 60_000

interface BearbeitungProps {
  readonly dokument: DokumentVollFragment
  /** whether the person may take it, or end what somebody else has taken */
  readonly mayEdit: boolean
}

/** With whom a Dokument lies and until when, and what can be done about it. */
export function Bearbeitung({ dokument, mayEdit }: BearbeitungProps) {
  const { bearbeitung } = dokument
  const { nehmen, verlaengern, weiter, zurueckgeben, beenden } = useBearbeitung(dokument)
  const [ending, setEnding] = useState(false)
  useBeimEnde(bearbeitung)
  useFokus(bearbeitung)
  useOffenGehalten(bearbeitung, weiter)
  const eigene = bearbeitung?.eigene ? bearbeitung : null
  useShortcuts('Dokument', [
    mayEdit && !bearbeitung ? { keys: 'b', titel: 'In Bearbeitung nehmen', run: () => void nehmen() } : null,
    eigene ? { keys: 'b', titel: 'Bearbeitung zurückgeben', run: () => void zurueckgeben(eigene.id) } : null,
    eigene ? { keys: 'l', titel: 'Mehr Zeit für die Bearbeitung', run: () => void verlaengern(eigene.id) } : null,
  ])
  if (!bearbeitung) return null
  if (bearbeitung.eigene) {
    return (
      <Notice
        kind="info"
        action={
          <>
            <Button kind="quiet" keys="l" onClick={() => void verlaengern(bearbeitung.id)}>
              Verlängern
            </Button>
            <Button kind="quiet" keys="b" onClick={() => void zurueckgeben(bearbeitung.id)}>
              Zurückgeben
            </Button>
          </>
        }
      >
        Bei Ihnen in Bearbeitung bis {bisWann(bearbeitung.bis)}. Die fertige Datei hierher ziehen, einfügen oder „Neue
        Version“ wählen.
      </Notice>
    )
  }
  return (
    <>
      <Notice
        kind="warning"
        action={
          mayEdit && (
            <Button kind="quiet" onClick={() => setEnding(true)}>
              Bearbeitung beenden
            </Button>
          )
        }
      >
        Liegt bis {bisWann(bearbeitung.bis)} bei{' '}
        {bearbeitung.von?.name ?? 'einer früheren Kollegin oder einem früheren Kollegen'} in Bearbeitung (ab Version{' '}
        {bearbeitung.version}).
      </Notice>
      {ending && <BeendenDialog bearbeitung={bearbeitung} beenden={beenden} onClose={() => setEnding(false)} />}
    </>
  )
}

/** In a list: that somebody works on it, and who. */
export function BearbeitungZeichen({ bearbeitung }: { bearbeitung: BearbeitungFragment | null }) {
  if (!bearbeitung) return null
  return (
    <span className="in-bearbeitung">
      {' · in Bearbeitung '}
      {bearbeitung.eigene ? 'bei Ihnen' : `bei ${bearbeitung.von?.name ?? 'jemandem, der nicht mehr hier arbeitet'}`}
    </span>
  )
}

interface BeendenDialogProps {
  readonly bearbeitung: BearbeitungFragment
  readonly beenden: (id: string, grund: string) => Promise<void>
  readonly onClose: () => void
}

function BeendenDialog({ bearbeitung, beenden, onClose }: BeendenDialogProps) {
  const [grund, setGrund] = useState('')
  const name = bearbeitung.von?.name ?? 'Die Person'
  const submit = async () => {
    await beenden(bearbeitung.id, grund)
    onClose()
  }
  return (
    <FormDialog title="Bearbeitung beenden" submit="Beenden" onClose={onClose} onSubmit={submit}>
      <p>{name} erfährt, dass Sie die Bearbeitung beendet haben und warum. Das Dokument ist danach wieder frei.</p>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

/** The button that took it or gave it back is gone then: whoever used it goes on beside it. */
function useFokus(bearbeitung: BearbeitungFragment | null): void {
  const lies = bearbeitung?.eigene === true
  const before = useRef(lies)
  useEffect(() => {
    if (before.current === lies) return
    before.current = lies
    if (document.activeElement !== document.body) return
    const where = lies ? '.va-notice' : '.va-pane-header__actions'
    document.querySelector<HTMLElement>(`#spalte-rechts ${where} button:last-of-type`)?.focus()
  }, [lies])
}

/** When the time is over the screen says so by itself: nothing happens on the server then. */
function useBeimEnde(bearbeitung: BearbeitungFragment | null): void {
  const refresh = useRefresh()
  const latest = useRef(refresh)
  latest.current = refresh
  const bis = bearbeitung?.bis ?? null
  useEffect(() => {
    if (bis === null) return
    const timer = setTimeout(
      () => void latest.current('dokument', 'dokumente', 'bearbeitungen'),
      Math.max(0, Date.parse(bis) - Date.now()) + 1000,
    )
    return () => clearTimeout(timer)
  }, [bis])
}

/** Whoever has the Dokument before them is still at it; in a window behind others nobody is. */
function useOffenGehalten(
  bearbeitung: BearbeitungFragment | null,
  weiter: (eine: BearbeitungFragment) => unknown,
): void {
  const latest = useRef({ bearbeitung, weiter })
  latest.current = { bearbeitung, weiter }
  useEffect(() => {
    const timer = setInterval(() => {
      const { bearbeitung: eine, weiter: lengthen } = latest.current
      if (!eine?.eigene || document.visibilityState !== 'visible') return
      if (Date.parse(eine.bis) - Date.now() < REST_MS) lengthen(eine)
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
}
