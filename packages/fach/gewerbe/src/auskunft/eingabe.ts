import { Invalid } from '@verbundakte/kernel'
import { type Auskunftsfeld, FELDER_JE_ART, GRUNDLAGEN } from './felder.ts'

export interface AuskunftEingabe {
  /** made where it is typed: sent twice it is given once */
  readonly id: string
  readonly betrieb: string
  readonly art: string
  readonly anfragend: string
  /** under the name in the letter */
  readonly anschrift?: string | null | undefined
  readonly zweck: string
  readonly grundlage?: string | null | undefined
  readonly fremdzeichen?: string | null | undefined
  readonly glaubhaft?: string | null | undefined
  readonly abwaegung?: string | null | undefined
  /** what is to be told; of a refusal: nothing */
  readonly felder: readonly string[]
  /** why nothing is told; absent: it is */
  readonly verweigert?: string | null | undefined
}

type Art = keyof typeof FELDER_JE_ART

/** The question in order, or what is missing. @throws Invalid */
export function auskunftLesen(
  eingabe: AuskunftEingabe,
  grunddaten: readonly Auskunftsfeld[],
  gesperrt: readonly Auskunftsfeld[] = [],
) {
  const art = (Object.keys(FELDER_JE_ART) as Art[]).find((each) => each === eingabe.art)
  if (!art) throw new Invalid('gewerbe.auskunft.art', 'Diese Art von Auskunft gibt es nicht.', { feld: 'art' })
  const grund = zeile(eingabe.verweigert, 'verweigert', 1000)
  const erlaubt = (art === 'GRUNDDATEN' ? grunddaten : FELDER_JE_ART[art]).filter((feld) => !gesperrt.includes(feld))
  const felder = grund === null ? erlaubt.filter((feld) => eingabe.felder.includes(feld)) : []
  if (grund === null && (felder.length === 0 || eingabe.felder.some((feld) => !felder.some((each) => each === feld))))
    throw new Invalid(
      'gewerbe.auskunft.felder',
      'Bitte wählen, was mitgeteilt wird; für diese Art ist nicht alles erlaubt.',
      {
        feld: 'felder',
      },
    )
  const werte = {
    art,
    grund,
    felder,
    anfragend: mussZeile(eingabe.anfragend, 'anfragend', 200, 'Bitte angeben, wer die Auskunft bekommt.'),
    anschrift: zeile(eingabe.anschrift, 'anschrift', 300),
    zweck: mussZeile(eingabe.zweck, 'zweck', 500, 'Bitte angeben, wozu die Auskunft gebraucht wird.'),
    grundlage: null as string | null,
    fremdzeichen: zeile(eingabe.fremdzeichen, 'fremdzeichen', 100),
    glaubhaft: null as string | null,
    abwaegung: null as string | null,
  }
  if (art === 'GRUNDDATEN') return werte
  // Of a refusal it may be just these that are missing.
  const muss = grund === null ? mussZeile : zeile
  if (art === 'INTERESSE')
    return {
      ...werte,
      glaubhaft: muss(
        eingabe.glaubhaft,
        'glaubhaft',
        1000,
        'Bitte angeben, womit das rechtliche Interesse glaubhaft gemacht wurde (§ 14 Abs. 7 GewO).',
      ),
      abwaegung: muss(
        eingabe.abwaegung,
        'abwaegung',
        1000,
        'Bitte in einem Satz sagen, warum kein schutzwürdiges Interesse überwiegt, oder warum doch.',
      ),
    }
  const grundlage = eingabe.grundlage || null
  if ((grundlage === null && grund === null) || (grundlage !== null && !GRUNDLAGEN[grundlage]))
    throw new Invalid('gewerbe.auskunft.grundlage', 'Bitte die Rechtsgrundlage wählen (§ 14 Abs. 6 GewO).', {
      feld: 'grundlage',
    })
  return {
    ...werte,
    grundlage,
    fremdzeichen: muss(
      eingabe.fremdzeichen,
      'fremdzeichen',
      100,
      'Bitte das Aktenzeichen der anfragenden Behörde angeben.',
    ),
  }
}

export type Gelesen = ReturnType<typeof auskunftLesen>

function mussZeile(text: string | null | undefined, feld: string, laenge: number, satz: string): string {
  const wert = zeile(text, feld, laenge)
  if (wert === null) throw new Invalid(`gewerbe.auskunft.${feld}`, satz, { feld })
  return wert
}

export function zeile(text: string | null | undefined, feld: string, laenge: number): string | null {
  const wert = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (wert.length > laenge)
    throw new Invalid(`gewerbe.auskunft.${feld}`, `Das sind mehr als ${laenge} Zeichen.`, { feld })
  return wert === '' ? null : wert
}
