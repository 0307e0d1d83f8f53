import type { Planzeile } from '../planlesen.ts'
import { danachInWorten, fristInWorten, tagInWorten } from './worte.ts'

/** What is different at one position, in words. */
export interface Planunterschied {
  readonly kennzeichen: string
  readonly titel: string
  readonly was: 'NEU' | 'GEAENDERT' | 'STILLGELEGT' | 'ENTFALLEN'
  readonly saetze: readonly string[]
}

/** Two plans side by side, position by position, in the order of numbers. */
export function unterschiede(alt: readonly Planzeile[], neu: readonly Planzeile[]): Planunterschied[] {
  const vorher = new Map(alt.map((zeile) => [zeile.kennzeichen, zeile]))
  const nachher = new Map(neu.map((zeile) => [zeile.kennzeichen, zeile]))
  const nummern = [...new Set([...vorher.keys(), ...nachher.keys()])].sort()
  return nummern.flatMap((kennzeichen) => {
    const war = vorher.get(kennzeichen)
    const ist = nachher.get(kennzeichen)
    if (!ist) return war ? [stelle(war, 'ENTFALLEN', ['entfällt; die Akten darin bleiben, wo sie sind'])] : []
    if (!war) return [stelle(ist, 'NEU', neueSaetze(ist, neu))]
    const saetze = saetzeVon(war, ist, nachher)
    if (saetze.length === 0) return []
    return [stelle(ist, !war.stillgelegtAm && ist.stillgelegtAm ? 'STILLGELEGT' : 'GEAENDERT', saetze)]
  })
}

function stelle({ kennzeichen, titel }: Planzeile, was: Planunterschied['was'], saetze: string[]): Planunterschied {
  return { kennzeichen, titel, was, saetze }
}

function neueSaetze(ist: Planzeile, neu: readonly Planzeile[]): string[] {
  const aus = neu
    .filter(({ nachfolger }) => nachfolger?.includes(ist.kennzeichen))
    .map(({ kennzeichen }) => kennzeichen)
  return [
    `neu, Frist ${fristInWorten(ist.fristJahre)}, danach ${danachInWorten(ist.aussonderung)}`,
    ...(aus.length > 0 ? [`tritt an die Stelle von ${aus.join(', ')}`] : []),
    ...(ist.synonyme.length > 0 ? [`auch bekannt als ${ist.synonyme.join(', ')}`] : []),
  ]
}

function saetzeVon(war: Planzeile, ist: Planzeile, nachher: ReadonlyMap<string, Planzeile>): string[] {
  const saetze: string[] = []
  if (war.titel !== ist.titel) saetze.push(`umbenannt von „${war.titel}“ in „${ist.titel}“`)
  if (war.fristJahre !== ist.fristJahre) {
    saetze.push(`Frist geändert von ${fristInWorten(war.fristJahre)} auf ${fristInWorten(ist.fristJahre)}`)
  }
  if (war.aussonderung !== ist.aussonderung) {
    saetze.push(`danach ${danachInWorten(ist.aussonderung)} statt ${danachInWorten(war.aussonderung)}`)
  }
  wechsel('Schutzklasse', war.schutzklasse, ist.schutzklasse)
  wechsel('Fristbeginn', war.fristbeginn, ist.fristbeginn)
  wechsel('Rechtsgrundlage', war.grundlage, ist.grundlage)
  wechsel('Quelle', war.quelle, ist.quelle)
  wechsel('Hinweise', war.hinweise.join(', ') || null, ist.hinweise.join(', ') || null)
  const dazu = ist.synonyme.filter((wort) => !war.synonyme.includes(wort))
  const weg = war.synonyme.filter((wort) => !ist.synonyme.includes(wort))
  if (dazu.length > 0) saetze.push(`auch bekannt als ${dazu.join(', ')}`)
  if (weg.length > 0) saetze.push(`nicht mehr bekannt als ${weg.join(', ')}`)
  if (!war.stillgelegtAm && ist.stillgelegtAm) {
    const wohin = (ist.nachfolger ?? []).map((each) => `${each} ${nachher.get(each)?.titel ?? ''}`.trim())
    const statt = wohin.length > 0 ? `; stattdessen ${wohin.join(', ')}` : ''
    saetze.push(`stillgelegt zum ${tagInWorten(ist.stillgelegtAm)}${statt}`)
  }
  if (war.stillgelegtAm && !ist.stillgelegtAm) saetze.push('wieder geöffnet')
  return saetze

  function wechsel(name: string, von: string | null, zu: string | null): void {
    if (von !== zu) saetze.push(`${name} geändert von ${von ?? 'keine'} auf ${zu ?? 'keine'}`)
  }
}
