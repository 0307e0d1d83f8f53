import { formatInstant, formatNumber, useApiQuery } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import { LoeschungZuDocument } from './generated/graphql.ts'

/** @param fresh erased just now: the focus comes here, because the button that did it is gone */
export function Geloescht({ nummer, fresh }: { nummer: number; fresh: boolean }) {
  const ref = useRef<HTMLParagraphElement>(null)
  const { data } = useApiQuery(['loeschung', nummer], LoeschungZuDocument, { nummer })
  useEffect(() => {
    if (fresh) ref.current?.focus()
  }, [fresh])
  const loeschung = data?.loeschungZu
  return (
    <p ref={ref} tabIndex={-1}>
      Personenbezogener Teil gelöscht
      {loeschung && (
        <>
          {' '}
          am {formatInstant(loeschung.zeit)} (Eintrag Nr. {formatNumber(loeschung.nummer)})
          <span className="neben">
            {loeschung.person ? `${loeschung.person.name}: ` : 'Ablauf der Aufbewahrung: '}
            {loeschung.grund}
          </span>
        </>
      )}
    </p>
  )
}
