import {
  Button,
  Notice,
  sentenceFor,
  signWithPasskey,
  useApi,
  useSession,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AblehnenDialog, EinengenDialog, PruefenDialog } from './AuftragDialoge.tsx'
import { type Auftrag, useRefreshAuftraege } from './auftraege.ts'
import { useWiderrufen } from './Banner.tsx'
import {
  BeendenDocument,
  BeginnenDocument,
  BewilligenDocument,
  BewilligungVorbereitenDocument,
} from './generated/graphql.ts'

type Offen = 'ablehnen' | 'einengen' | 'pruefen' | null

/** The steps that this person can take now, as the server says. */
export function AuftragKnoepfe({ auftrag, seite }: { auftrag: Auftrag; seite: 'gemeinde' | 'gast' }) {
  const [offen, setOffen] = useState<Offen>(null)
  const { busy, error, steps } = useSteps(auftrag)
  const widerrufen = useWiderrufen()
  const { angemeldet } = useSession()
  const { zustand, darf } = auftrag
  const signed = auftrag.bewilligungen.some(({ person }) => person === angemeldet.person.id)
  const can = {
    bewilligen: darf.includes('bewilligen') && !signed && auftrag.art !== 'NOTFALL',
    beginnen: darf.includes('beginnen'),
    ablehnen: darf.includes('ablehnen'),
    widerrufen: darf.includes('widerrufen'),
    beenden: seite === 'gast' && darf.includes('beenden'),
    einengen: darf.includes('einengen'),
    pruefen: darf.includes('pruefen') && auftrag.begonnenAm !== null,
  }
  useShortcuts('Auftrag', [
    can.bewilligen ? { keys: 'b', titel: 'Mit Passkey bewilligen', run: steps.bewilligen } : null,
    can.beginnen ? { keys: 'b', titel: 'Besuch beginnen', run: steps.beginnen } : null,
    can.einengen ? { keys: 'e', titel: 'Enger fassen', run: () => setOffen('einengen') } : null,
    can.pruefen ? { keys: 'p', titel: 'Prüfen', run: () => setOffen('pruefen') } : null,
  ])
  return (
    <>
      {can.bewilligen && (
        <Button kind="primary" icon="check" keys="b" busy={busy} onClick={steps.bewilligen}>
          Mit Passkey bewilligen
        </Button>
      )}
      {can.beginnen && (
        <Button kind="primary" icon="chevron-right" keys="b" busy={busy} onClick={steps.beginnen}>
          Besuch beginnen
        </Button>
      )}
      {can.widerrufen && (
        <Button kind="primary" icon="close" onClick={() => void widerrufen(auftrag)}>
          {zustand === 'AKTIV' ? 'Sofort beenden' : 'Widerrufen'}
        </Button>
      )}
      {can.pruefen && (
        <Button kind="primary" keys="p" onClick={() => setOffen('pruefen')}>
          Prüfen
        </Button>
      )}
      {can.beenden && (
        <Button icon="close" busy={busy} onClick={steps.beenden}>
          {zustand === 'AKTIV' ? 'Besuch beenden' : 'Zurückziehen'}
        </Button>
      )}
      {can.ablehnen && <Button onClick={() => setOffen('ablehnen')}>Ablehnen</Button>}
      {can.einengen && (
        <Button kind="quiet" icon="edit" keys="e" onClick={() => setOffen('einengen')}>
          Enger fassen
        </Button>
      )}
      {signed && zustand === 'BEANTRAGT' && (
        <Notice kind="info">Sie haben zugestimmt. Es fehlt noch eine andere Person.</Notice>
      )}
      {error !== null && <Notice kind="danger">{sentenceFor(error)}</Notice>}
      {offen === 'ablehnen' && <AblehnenDialog auftrag={auftrag} onClose={() => setOffen(null)} />}
      {offen === 'einengen' && <EinengenDialog auftrag={auftrag} onClose={() => setOffen(null)} />}
      {offen === 'pruefen' && <PruefenDialog auftrag={auftrag} onClose={() => setOffen(null)} />}
    </>
  )
}

/** The steps without a question; what stands against one is said beside the buttons. */
function useSteps({ id, gemeinde, ticket }: Auftrag) {
  const api = useApi()
  const toast = useToast()
  const refresh = useRefreshAuftraege()
  const session = useSession()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = (work: () => Promise<string>) => async () => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      toast({ text: await work() })
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
    await refresh()
  }
  const bewilligen = run(async () => {
    const { bewilligungVorbereiten } = await api.graphql(BewilligungVorbereitenDocument, { id })
    const zusicherung = await signWithPasskey(bewilligungVorbereiten)
    const { unterstuetzungBewilligen: neu } = await api.graphql(BewilligenDocument, { id, zusicherung })
    return neu.zustand === 'BEWILLIGT' ? `${ticket} ist bewilligt.` : 'Zugestimmt. Es fehlt noch eine andere Person.'
  })
  const beginnen = run(async () => {
    await api.graphql(BeginnenDocument, { id })
    await session.refresh()
    await navigate(`/${gemeinde}`)
    return 'Ihr Besuch hat begonnen.'
  })
  const beenden = run(async () => {
    await api.graphql(BeendenDocument, { id })
    await session.refresh()
    return `${ticket} ist beendet.`
  })
  return {
    busy,
    error,
    steps: {
      bewilligen: () => void bewilligen(),
      beginnen: () => void beginnen(),
      beenden: () => void beenden(),
    },
  }
}
