import { formatSize, Kbd } from '@verbundakte/ui'
import type { Eingang } from './EingangView.tsx'

interface BeilagenProps {
  readonly eingang: Eingang
  readonly gezeigt: string | null
  readonly onShow: (beilage: string | null) => void
}

/** What came along with the letter, to be looked at in the preview; it is filed with it. */
export function Beilagen({ eingang, gezeigt, onShow }: BeilagenProps) {
  if (eingang.beilagen.length === 0) return null
  const alle = [{ ...eingang, id: null }, ...eingang.beilagen]
  return (
    <section className="post-beilagen" aria-labelledby="beilagen">
      <h2 id="beilagen">
        Beilagen <Kbd keys="b" />
      </h2>
      <ul>
        {alle.map(({ id, dateiname, groesse, pruefung }) => (
          <li key={id ?? 'brief'}>
            <button type="button" aria-pressed={gezeigt === id} onClick={() => onShow(id)}>
              {id === null ? `Schreiben: ${dateiname}` : dateiname}
            </button>
            <span className="neben">
              {formatSize(groesse)}
              {pruefung === 'GESPERRT' && ' · wegen Schadsoftware gesperrt'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
