import type { ZahlFragment } from '../generated/graphql.ts'

const ARTEN = [
  { name: 'anmeldung', titel: 'Anmeldungen' },
  { name: 'ummeldung', titel: 'Ummeldungen' },
  { name: 'abmeldung', titel: 'Abmeldungen' },
] as const
const [BREITE, HOEHE, LINKS, UNTEN, OBEN] = [720, 220, 40, 24, 12]

/** Three bars a month. The table below says the same in numbers, so that nobody needs the picture. */
export function Monatsbild({ monate, jahr }: { monate: readonly ZahlFragment[]; jahr: string }) {
  const hoechste = Math.max(1, ...monate.flatMap((monat) => ARTEN.map(({ name }) => monat[name])))
  const oben = rund(hoechste)
  const y = (zahl: number) => OBEN + (HOEHE - OBEN - UNTEN) * (1 - zahl / oben)
  const feld = (BREITE - LINKS) / 12
  const balken = (feld - 12) / ARTEN.length
  return (
    <figure className="zahlen-figur">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="zahlen-rollt" aria-label="Bild der Monate" tabIndex={0}>
        <svg
          className="zahlen-bild"
          viewBox={`0 0 ${BREITE} ${HOEHE}`}
          role="img"
          aria-label={`Anzeigen ${jahr} nach Monaten; die Zahlen stehen in der Tafel darunter`}
        >
          {[...new Set([0, oben / 2, oben])].map((zahl) => (
            <g key={zahl}>
              <line x1={LINKS} x2={BREITE} y1={y(zahl)} y2={y(zahl)} />
              <text x={LINKS - 6} y={y(zahl) + 4} textAnchor="end">
                {zahl}
              </text>
            </g>
          ))}
          {monate.map((monat, i) => (
            <g key={monat.schluessel}>
              {ARTEN.map(({ name }, j) => (
                <rect
                  key={name}
                  className={`zahlen-${name}`}
                  x={LINKS + i * feld + 6 + j * balken}
                  width={balken - 2}
                  y={y(monat[name])}
                  height={y(0) - y(monat[name])}
                />
              ))}
              <text x={LINKS + (i + 0.5) * feld} y={HOEHE - 6} textAnchor="middle">
                {monat.titel.slice(0, 3)}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <figcaption>
        <ul className="zahlen-legende" aria-label="Farben">
          {ARTEN.map(({ name, titel }) => (
            <li key={name}>
              <span className={`zahlen-${name}`} />
              {titel}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** The next even number that reads well on an axis. */
function rund(zahl: number): number {
  const stufe = 10 ** Math.floor(Math.log10(zahl))
  return [2, 4, 6, 8, 10].map((mal) => mal * stufe).find((wert) => wert >= zahl) ?? 2 * stufe
}
