import type { ReactNode } from 'react'

interface GegenueberProps<Zeile> {
  readonly label: string
  readonly className?: string
  readonly zeilen: readonly (readonly [string, (zeile: Zeile) => string])[]
  readonly bleibt: Zeile
  readonly gehtAuf: Zeile
  /** what would be, where that is more than the one that stays; null: nothing can be */
  readonly danach?: Zeile | null
  /** further rows */
  readonly children?: ReactNode
}

/** Two that may be one, side by side; where they differ it is said, not only shown. */
export function Gegenueber<Zeile>({
  label,
  className,
  zeilen,
  bleibt,
  gehtAuf,
  danach,
  children,
}: GegenueberProps<Zeile>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard
    <section className={`gewerbe-vergleich ${className ?? ''}`.trim()} tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">Bleibt</th>
            <th scope="col">Geht auf</th>
            {danach !== undefined && <th scope="col">Danach</th>}
          </tr>
        </thead>
        <tbody>
          {zeilen.map(([titel, wert]) => {
            const [eins, zwei] = [wert(bleibt), wert(gehtAuf)]
            return (
              <tr key={titel} className={eins === zwei ? undefined : 'gewerbe-anders'}>
                <th scope="row">
                  {titel}
                  {eins !== zwei && <span className="neben">verschieden</span>}
                </th>
                <td>{eins}</td>
                <td>{zwei}</td>
                {danach !== undefined && <td>{danach ? wert(danach) : ''}</td>}
              </tr>
            )
          })}
          {children}
        </tbody>
      </table>
    </section>
  )
}
