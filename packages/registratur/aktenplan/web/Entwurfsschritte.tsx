import { Button, formatDay, Notice, sentenceFor, useApi, useRefresh, useShortcuts, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { BeantragenDialog, FreigebenDialog, ZurueckgebenDialog } from './FreigabeDialoge.tsx'
import { type EntwurfsstandFragment, PlanfreigabeZuruecknehmenDocument } from './generated/graphql.ts'

type Schritt = 'beantragen' | 'freigeben' | 'zurueckgeben'

/** Where the draft is on its way to a version, and the next step for whoever may take it. */
export function Entwurfsschritte({ entwurf }: { entwurf: EntwurfsstandFragment }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [schritt, setSchritt] = useState<Schritt | null>(null)
  const { darf, zustand, stimmt } = entwurf
  const darfBeantragen = darf.includes('bearbeiten') && stimmt
  const darfFreigeben = darf.includes('freigeben')
  useShortcuts('Entwurf', [
    darfBeantragen ? { keys: 'f', titel: 'Freigabe beantragen', run: () => setSchritt('beantragen') } : null,
    darfFreigeben ? { keys: 'f', titel: 'Freigeben', run: () => setSchritt('freigeben') } : null,
  ])
  const zuruecknehmen = async () => {
    try {
      await api.graphql(PlanfreigabeZuruecknehmenDocument, { id: entwurf.id })
      await refresh('planentwurf')
      toast({ text: 'Die Freigabe ist zurückgenommen; der Entwurf ist wieder in Arbeit.' })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <section className="plan-schritte" aria-label="Weg zur Fassung">
      {zustand === 'ZUR_FREIGABE' && (
        <Notice kind="info">
          „{entwurf.bezeichnung}“ liegt zur Freigabe, beantragt von {entwurf.beantragtVon?.name ?? 'jemandem'}, gültig
          ab {entwurf.gueltigAb && formatDay(entwurf.gueltigAb)}.{' '}
          {!darfFreigeben && 'Freigeben muss eine zweite Person, die nicht zuletzt daran gearbeitet hat.'}
        </Notice>
      )}
      {zustand === 'FREIGEGEBEN' && (
        <Notice kind="info">
          Freigegeben von {entwurf.freigegebenVon?.name ?? 'jemandem'}. Die Fassung wird am{' '}
          {entwurf.gueltigAb && formatDay(entwurf.gueltigAb)} in allen Gemeinden veröffentlicht; bis dahin kann die
          Freigabe zurückgenommen werden.
        </Notice>
      )}
      <div className="plan-schritte__knoepfe">
        {darf.includes('bearbeiten') && (
          <Button kind="primary" icon="check" keys="f" disabled={!stimmt} onClick={() => setSchritt('beantragen')}>
            Freigabe beantragen
          </Button>
        )}
        {darfFreigeben && (
          <Button kind="primary" icon="check" keys="f" onClick={() => setSchritt('freigeben')}>
            Freigeben
          </Button>
        )}
        {darf.includes('zurueckgeben') && <Button onClick={() => setSchritt('zurueckgeben')}>Zurück in Arbeit</Button>}
        {darf.includes('zuruecknehmen') && <Button onClick={() => void zuruecknehmen()}>Freigabe zurücknehmen</Button>}
      </div>
      {schritt === 'beantragen' && <BeantragenDialog entwurf={entwurf} onClose={() => setSchritt(null)} />}
      {schritt === 'freigeben' && <FreigebenDialog entwurf={entwurf} onClose={() => setSchritt(null)} />}
      {schritt === 'zurueckgeben' && <ZurueckgebenDialog entwurf={entwurf} onClose={() => setSchritt(null)} />}
    </section>
  )
}
