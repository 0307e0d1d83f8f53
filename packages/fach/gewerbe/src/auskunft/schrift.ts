import type { Context } from '@verbundakte/graphql'
import { betrag, betragSchreiben, heute } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { blatt } from '../druck/blatt.ts'
import { absatz, kopf, TEXT, ueberschrift } from '../druck/kopf.ts'
import { tagSchreiben } from '../druck/worte.ts'
import { zellen } from '../druck/zellen.ts'
import type { Schrift } from '../faelle/schriftgut.ts'
import type { Gelesen } from './eingabe.ts'
import { type Angabe, GRUNDLAGEN } from './felder.ts'

interface Auskunftsbrief {
  readonly frage: Gelesen
  readonly angaben: readonly Angabe[]
  /** null: not fixed yet */
  readonly cent: number | null
  readonly zeichen: string
  readonly abgemeldet: boolean
}

const ABSATZ = { GRUNDDATEN: '§ 14 Abs. 5', INTERESSE: '§ 14 Abs. 7', BEHOERDE: '§ 14 Abs. 6' } as const
const BINDUNG =
  'Sie dürfen diese Daten nur für den Zweck verwenden, zu dem sie Ihnen mitgeteilt werden (§ 14 Abs. 12 der Gewerbeordnung).'

/**
 * The answer as a letter: why it was asked, what is told, or why nothing is. Which Betrieb it is about only the answer says, in every
 * letter: a head without a name that others have would tell that somebody is under an Auskunftssperre.
 */
export async function auskunftSchrift(ctx: Context, brief: Auskunftsbrief): Promise<Schrift> {
  const { frage, angaben, zeichen } = brief
  const { art, name, ags } = ctx.profil
  const stelle = { name: `${art} ${name}`, ags }
  const wer = ctx.person && (await mitarbeiterLaden(ctx, ctx.person.id))
  const erteilt = frage.grund === null
  const titel = erteilt ? 'Auskunft aus dem Gewerberegister' : 'Ihre Anfrage zum Gewerberegister'
  const hier = blatt({ titel, stelle: stelle.name, kennung: zeichen, tag: heute() })
  kopf(hier, stelle, titel, `nach ${ABSATZ[frage.art]} der Gewerbeordnung`, '')
  zellen(hier, [
    { bezeichnung: 'An', antwort: [frage.anfragend, ...(frage.anschrift ? [frage.anschrift] : [])] },
    { bezeichnung: 'Unser Zeichen', antwort: [zeichen] },
    ...(frage.fremdzeichen ? [{ bezeichnung: 'Ihr Zeichen', antwort: [frage.fremdzeichen] }] : []),
    { bezeichnung: 'Zweck', antwort: [frage.zweck] },
    ...(frage.grundlage ? [{ bezeichnung: 'Grundlage', antwort: [GRUNDLAGEN[frage.grundlage] ?? ''] }] : []),
  ])
  hier.doc.y += 8
  absatz(hier, 'Guten Tag,')
  if (frage.grund !== null) {
    absatz(hier, 'die gewünschte Auskunft können wir Ihnen nicht geben.')
    absatz(hier, frage.grund)
    absatz(hier, 'Fragen dazu beantworten wir Ihnen gern.')
  } else {
    absatz(hier, 'im Gewerberegister steht:')
    zellen(
      hier,
      angaben.map(({ titel: bezeichnung, werte }) => ({ bezeichnung, antwort: werte })),
    )
    if (brief.abgemeldet) absatz(hier, 'Der Betrieb ist abgemeldet.')
    ueberschrift(hier, 'Was Sie damit tun dürfen')
    absatz(
      hier,
      frage.art === 'GRUNDDATEN' ? 'Diese Grunddaten sind allgemein zugänglich (§ 14 Abs. 5 Satz 2).' : BINDUNG,
    )
    absatz(
      hier,
      'Das Register gibt wieder, was angezeigt wurde. Ob ein Gewerbe tatsächlich ausgeübt wird, sagt es nicht.',
    )
  }
  gebuehr(hier, brief)
  hier.platz(70)
  hier.doc.y += 20
  absatz(hier, `${stelle.name}, den ${tagSchreiben(heute())}`, TEXT)
  absatz(hier, 'Im Auftrag', TEXT)
  absatz(hier, wer?.name ?? '', { ...TEXT, fett: true })
  const bytes = await hier.fertig([titel, stelle.name, zeichen].join(' · '))
  return { name: `${titel}.pdf`, mime: 'application/pdf', art: 'pdf', bytes }
}

function gebuehr(hier: Parameters<typeof absatz>[0], { cent, frage }: Auskunftsbrief): void {
  if (frage.grund !== null || frage.art === 'BEHOERDE') return
  ueberschrift(hier, 'Gebühr')
  absatz(
    hier,
    cent === null
      ? 'Die Gebühr ist noch nicht festgesetzt; Sie erhalten darüber gesondert Nachricht.'
      : cent === 0
        ? 'Diese Auskunft kostet nichts.'
        : `Zu zahlen: ${betragSchreiben(betrag(cent))}. Wie Sie zahlen können, teilt Ihnen die Gemeinde gesondert mit.`,
  )
}
