import { vorgangAendern, vorgangHolen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'
import { tagSchreiben } from '../druck/worte.ts'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussTag, mussZeile } from '../verfahren/eingabe.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

/** What the trader is said to have done, and what they have to do then. */
const WORTE: Readonly<Record<Mitteilung['was'], { readonly soll: string; readonly bitte: string }>> = {
  AUFGABE: {
    soll: 'Ihren Betrieb aufgegeben haben',
    bitte:
      'Wer einen Betrieb aufgibt, zeigt das gleichzeitig an (§ 14 Abs. 1 Satz 2 Nr. 3 GewO). Bitte melden Sie ihn ab',
  },
  BEGINN: {
    soll: 'einen Betrieb begonnen haben',
    bitte: 'Wer einen Betrieb beginnt, zeigt das gleichzeitig an (§ 14 Abs. 1 Satz 1 GewO). Bitte melden Sie ihn an',
  },
  AENDERUNG: {
    soll: 'Ihren Betrieb verlegt oder geändert haben',
    bitte: 'Das ist gleichzeitig anzuzeigen (§ 14 Abs. 1 Satz 2 GewO). Bitte melden Sie ihn um',
  },
}

/**
 * Asks the trader: a letter in the Vorgang, and its deadline as the day on which that lies before its clerk again.
 *
 * @throws Invalid without an address, or for a day that is over or more than a year away
 */
export async function betriebAnfragen(ctx: Context, id: string, tag: string, wohin: string): Promise<Mitteilung> {
  const bisher = await offeneMitteilung(ctx, id)
  if (bisher.anfrage)
    throw new Conflict('gewerbe.mitteilung.gefragt', 'Es liegt schon ein Schreiben im Vorgang. Bitte warten Sie ab.')
  const anschrift = mussZeile(wohin, 'anschrift', 300, 'Bitte angeben, wohin das Schreiben geht.')
  const frist = mussTag(tag, 'frist', 'Bitte eine Frist setzen.')
  if (frist <= heute() || frist > plusTage(heute(), 366))
    throw new Invalid('gewerbe.frist', 'Die Frist muss nach heute liegen, höchstens ein Jahr.', { feld: 'frist' })
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const dokument = await schreibenAblegen(ctx, vorgang, {
    titel: 'Anfrage zu Ihrem Gewerbe',
    typ: 'Nachforderung',
    grundlage: '§ 14 der Gewerbeordnung',
    an: [bisher.name, ...anschrift.split(/,\s*/)],
    teile: brief(bisher, frist),
  })
  const neu = await update(ctx, mitteilungen, id, {
    anfrage: dokument.id,
    gefragtBis: frist,
    anschrift,
    wiedervorlageVorher: vorgang.wiedervorlage === null ? null : kalendertag(vorgang.wiedervorlage),
  })
  await vorgangAendern(ctx, vorgang.id, { wiedervorlage: frist })
  ctx.record('gewerbe.mitteilung.gefragt', neu, { frist, dokument: dokument.id })
  return neu
}

/** As long as the letter has not gone its way. @throws Conflict, Forbidden once it has */
export async function anfrageZuruecknehmen(ctx: Context, id: string): Promise<Mitteilung> {
  const bisher = await offeneMitteilung(ctx, id)
  const { anfrage, vorgang, gefragtBis, wiedervorlageVorher } = bisher
  if (anfrage === null) return bisher
  await schreibenZurueckholen(ctx, anfrage, 'Anfrage zurückgenommen')
  const { wiedervorlage } = await vorgangHolen(ctx, vorgang)
  // What a clerk has set since stays.
  if (wiedervorlage === gefragtBis) await vorgangAendern(ctx, vorgang, { wiedervorlage: wiedervorlageVorher })
  const neu = await update(ctx, mitteilungen, id, { anfrage: null, gefragtBis: null, wiedervorlageVorher: null })
  ctx.record('gewerbe.mitteilung.anfrage-zurueckgenommen', neu, { dokument: anfrage })
  return neu
}

/** @throws Conflict `gewerbe.mitteilung.erledigt` */
export async function offeneMitteilung(ctx: Context, id: string): Promise<Mitteilung> {
  const bisher = await fallSperren(ctx, mitteilungen, id)
  if (bisher.stand === 'OFFEN') return bisher
  throw new Conflict('gewerbe.mitteilung.erledigt', 'Diese Mitteilung ist schon erledigt.')
}

function brief({ was, stelle, zum }: Mitteilung, frist: Kalendertag) {
  const { soll, bitte } = WORTE[was]
  return [
    { absatz: 'Sehr geehrte Damen und Herren,' },
    {
      absatz: `nach einer Mitteilung (${stelle}) sollen Sie ${zum ? `zum ${tagSchreiben(zum)} ` : ''}${soll}. Eine Anzeige liegt uns nicht vor.`,
    },
    { absatz: `${bitte}, oder teilen Sie uns mit, was nicht stimmt, bis zum ${tagSchreiben(frist)}.` },
    ...(was === 'AUFGABE'
      ? [
          {
            absatz: 'Steht die Aufgabe fest, können wir den Betrieb von Amts wegen abmelden (§ 14 Abs. 1 Satz 3 GewO).',
          },
        ]
      : []),
  ]
}
