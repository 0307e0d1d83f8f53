import { Button, formatNumber } from '@verbundakte/ui'
import type { Absatz } from './absaetze.ts'
import type { Block } from './bloecke.ts'
import type { Teil, Zeile } from './vergleichen.ts'

interface ZeilenProps {
  readonly bloecke: readonly Block[]
  /** numbers of the two versions */
  readonly alt: number
  readonly neu: number
  /** one below the other, where there is no room for two columns */
  readonly schmal: boolean
  readonly onUnfold: (ab: number) => void
}

/** The paragraphs of two versions. What changed is said by signs and words, never by colour alone. */
export function Zeilen({ bloecke, alt, neu, schmal, onUnfold }: ZeilenProps) {
  return (
    <table className={`vergleich__text${schmal ? ' vergleich__text--schmal' : ''}`}>
      <caption className="va-hidden">
        Unterschiede zwischen Version {alt} und Version {neu}
      </caption>
      <thead>
        <tr>
          {schmal ? (
            <th scope="col">
              Version {alt} → {neu}
            </th>
          ) : (
            <>
              <th scope="col">Version {alt}</th>
              <th scope="col">Version {neu}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {bloecke.map((block) =>
          block.art === 'gefaltet' ? (
            <tr key={`ab-${block.ab}`} className="vergleich__gefaltet">
              <td colSpan={schmal ? 1 : 2}>
                <Button kind="quiet" onClick={() => onUnfold(block.ab)}>
                  {`${formatNumber(block.anzahl)} gleiche Absätze zeigen`}
                </Button>
              </td>
            </tr>
          ) : (
            <tr
              key={block.stelle}
              className={`vergleich__zeile vergleich__zeile--${block.zeile.art}`}
              data-aenderung={block.aenderung ?? undefined}
              tabIndex={block.aenderung === null ? undefined : -1}
            >
              {schmal ? <Schmal zeile={block.zeile} /> : <Breit zeile={block.zeile} />}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function Breit({ zeile: { alt, neu, teile, art } }: { zeile: Zeile }) {
  return (
    <>
      <td>
        <Seite absatz={alt} />
        {art === 'gleich' ? alt?.text : <Text absatz={alt} teile={teile} art="entfernt" />}
      </td>
      <td>
        <Seite absatz={neu} />
        {art === 'gleich' ? neu?.text : <Text absatz={neu} teile={teile} art="neu" />}
      </td>
    </>
  )
}

function Schmal({ zeile: { alt, neu, teile, art } }: { zeile: Zeile }) {
  return (
    <td>
      <Seite absatz={neu ?? alt} />
      {art === 'gleich' && neu?.text}
      {/* biome-ignore lint/suspicious/noArrayIndexKey: the words of a comparison stay where they are */}
      {art !== 'gleich' && teile?.map((teil, n) => <Stueck key={n} teil={teil} />)}
      {art !== 'gleich' && !teile && (
        <>
          <Text absatz={alt} art="entfernt" />
          <Text absatz={neu} art="neu" />
        </>
      )}
    </td>
  )
}

interface TextProps {
  readonly absatz: Absatz | null
  readonly teile?: readonly Teil[] | undefined
  /** whose side it is */
  readonly art: 'entfernt' | 'neu'
}

function Text({ absatz, teile, art }: TextProps) {
  if (!absatz) return null
  if (!teile) return <Stueck teil={{ art, text: absatz.text }} />
  return (
    teile
      .filter((teil) => teil.art === 'gleich' || teil.art === art)
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a comparison stay where they are
      .map((teil, n) => <Stueck key={n} teil={teil} />)
  )
}

function Stueck({ teil: { art, text } }: { teil: Teil }) {
  if (art === 'gleich') return text
  // Most screen readers pass over ins and del in silence; so it is said in words, too.
  return art === 'neu' ? (
    <ins>
      <span className="va-hidden">[neu: </span>
      {text}
      <span className="va-hidden">]</span>
    </ins>
  ) : (
    <del>
      <span className="va-hidden">[entfernt: </span>
      {text}
      <span className="va-hidden">]</span>
    </del>
  )
}

function Seite({ absatz }: { absatz: Absatz | null }) {
  if (absatz?.seite == null) return null
  return <span className="vergleich__seite">Seite {absatz.seite}</span>
}
