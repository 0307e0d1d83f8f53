export interface BefundZeile {
  readonly ort: string
  readonly satz: string
}

interface BefundeProps {
  readonly befunde: readonly BefundZeile[]
  /** leads to the place, where there is one on the screen */
  readonly onGo?: (ort: string) => void
}

/** What is wrong, each with its place: `abschnitte.2.danach` is „Abschnitt 3, danach“. */
export function Befunde({ befunde, onGo }: BefundeProps) {
  if (befunde.length === 0) return null
  return (
    <ul className="prozess-befunde" aria-label="Was noch nicht stimmt">
      {befunde.map(({ ort, satz }) => (
        <li key={`${ort} ${satz}`}>
          {onGo ? (
            <button type="button" onClick={() => onGo(ort)}>
              {ortText(ort)}
            </button>
          ) : (
            <strong>{ortText(ort)}</strong>
          )}
          <span>{satz}</span>
        </li>
      ))}
    </ul>
  )
}

const WORTE: Readonly<Record<string, string>> = {
  abschnitte: 'Abschnitt',
  angaben: 'Angabe',
  unterlagen: 'Unterlage',
  schritte: 'Schritt',
  danach: 'danach',
  zusatz: 'Zusätzlicher Schritt',
}

export function ortText(ort: string): string {
  const teile = ort.split('.')
  const text: string[] = []
  for (const [i, teil] of teile.entries()) {
    if (/^\d+$/.test(teil)) text.push(`${text.pop() ?? ''} ${Number(teil) + 1}`)
    else text.push(WORTE[teil] ?? (i === 0 ? teil.charAt(0).toUpperCase() + teil.slice(1) : teil))
  }
  return text.join(', ')
}
