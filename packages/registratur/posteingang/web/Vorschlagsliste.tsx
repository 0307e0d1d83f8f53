import { Kbd, SchutzklasseBadge } from '@verbundakte/ui'
import type { EingangQuery } from './generated/graphql.ts'
import { sicherheit } from './words.ts'

type Vorschlag = NonNullable<EingangQuery['eingang']>['vorschlaege'][number]

interface VorschlagslisteProps {
  readonly vorschlaege: readonly Vorschlag[]
  readonly onTake: (vorschlag: Vorschlag) => void
}

/** Where the letter may belong, each place with its key and the reasons why. */
export function Vorschlagsliste({ vorschlaege, onTake }: VorschlagslisteProps) {
  return (
    <ol className="post-vorschlaege" aria-label="Vorschläge">
      {vorschlaege.map((vorschlag, rang) => (
        <li key={vorschlag.id} className="post-vorschlag" data-erster={rang === 0 || undefined}>
          <button type="button" className="post-vorschlag__knopf" onClick={() => onTake(vorschlag)}>
            <span className="post-vorschlag__titel">
              {vorschlag.vorgang ? (
                <>
                  <strong>{vorschlag.vorgang.betreff}</strong>
                  <span className="neben">{vorschlag.vorgang.kennzeichen}</span>
                </>
              ) : (
                <strong>Neuer Vorgang</strong>
              )}
            </span>
            <span className="neben">
              in {vorschlag.akte.aktenzeichen} {vorschlag.akte.betreff}
            </span>
            <span className="post-vorschlag__mass">
              <span className="post-balken" aria-hidden="true">
                <span style={{ width: `${vorschlag.konfidenz}%` }} />
              </span>
              {sicherheit(vorschlag.konfidenz)} ({vorschlag.konfidenz} %)
              <SchutzklasseBadge klasse={vorschlag.akte.schutzklasse} />
            </span>
            <span className="post-vorschlag__taste">
              <Kbd keys={rang === 0 ? 'Enter' : String(rang + 1)} />
            </span>
          </button>
          <ul className="post-gruende">
            {vorschlag.gruende.slice(0, rang === 0 ? 4 : 1).map((grund) => (
              <li key={grund}>{grund}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
