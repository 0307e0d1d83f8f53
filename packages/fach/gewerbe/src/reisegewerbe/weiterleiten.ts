import {
  type Dokument,
  dokumentAnlegen,
  dokumente,
  nichtGesperrt,
  type Vorgang,
  versionen,
  vorgangHolen,
} from '@verbundakte/akte'
import { reachable, update, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute } from '@verbundakte/kernel'
import { and, asc, eq, ne } from 'drizzle-orm'
import { tagSchreiben } from '../druck/worte.ts'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussZeile } from '../verfahren/eingabe.ts'
import { beantragte } from './karte.ts'
import { type Reisegewerbekarte, reisegewerbekarten } from './tables.ts'
import { istZustaendig } from './zustaendig.ts'

/**
 * Hands an application on to the authority where the person lives (§ 61 GewO): a letter with what was applied for, and the papers of the
 * person beside it. `kartenentscheidungZuruecknehmen` takes it back.
 *
 * @throws Invalid without an authority; Conflict where this office is the competent one
 */
export async function karteWeiterleiten(
  ctx: Context,
  id: string,
  { stelle, anschrift }: { readonly stelle: string; readonly anschrift: string },
): Promise<Reisegewerbekarte> {
  const bisher = await beantragte(ctx, id)
  const an = mussZeile(stelle, 'stelle', 200, 'Bitte die zuständige Stelle angeben.')
  const wohin = mussZeile(anschrift, 'anschrift', 300, 'Bitte angeben, wohin das Schreiben geht.')
  if (istZustaendig(ctx, bisher))
    throw new Conflict('gewerbe.reisegewerbe.zustaendig', 'Für diesen Antrag ist dieses Amt zuständig (§ 61 GewO).')
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const unterlagen = await papiere(ctx, vorgang)
  const brief = await schreibenAblegen(ctx, vorgang, {
    titel: 'Weiterleitung wegen Zuständigkeit',
    typ: 'Abgabe',
    grundlage: '§ 61 der Gewerbeordnung',
    an: [an, ...wohin.split(/,\s*/)],
    teile: inhalt(bisher, unterlagen),
  })
  await beilegen(ctx, vorgang, unterlagen, brief.id)
  const neu = await update(ctx, reisegewerbekarten, id, {
    ...{ stand: 'WEITERGELEITET', grund: `Zuständig ist ${an} (§ 61 GewO).`, endeAm: heute(), dokument: brief.id },
  })
  ctx.record('gewerbe.reisegewerbe.weitergeleitet', neu, { dokument: brief.id })
  return neu
}

/** What came in with the application, the oldest first. */
function papiere(ctx: Context, { id }: Vorgang): Promise<Dokument[]> {
  return ctx.tx
    .select(visible(ctx, dokumente))
    .from(dokumente)
    .where(
      and(
        eq(dokumente.vorgang, id),
        eq(dokumente.richtung, 'EIN'),
        ne(dokumente.status, 'ZURUECKGENOMMEN'),
        reachable(ctx, 'lesen', dokumente),
      ),
    )
    .orderBy(asc(dokumente.nummer))
}

/** The last version of each paper once more, as what goes with the letter; looked up at once, filed one after the other. */
async function beilegen(ctx: Context, vorgang: Vorgang, papiere: readonly Dokument[], brief: string): Promise<void> {
  const gefunden = await ctx.tx
    .select(visible(ctx, versionen))
    .from(versionen)
    .where(
      and(
        anyId(
          versionen.dokument,
          papiere.map(({ id }) => id),
        ),
        reachable(ctx, 'lesen', versionen),
      ),
    )
  for (const papier of papiere) {
    const version = gefunden.find(({ dokument, nummer }) => dokument === papier.id && nummer === papier.versionen)
    if (!version) continue
    nichtGesperrt(version)
    const { dateiname, sha256, groesse, mime, art, hinweis } = version
    const { pruefung, geprueftAm, signaturstand, pruefhinweis } = version
    const datei = { dateiname, sha256, groesse, mime, art, hinweis, pruefung, geprueftAm, signaturstand, pruefhinweis }
    const angaben = { betreff: papier.betreff, typ: papier.typ, richtung: 'AUS' as const }
    await dokumentAnlegen(ctx, vorgang, datei, angaben, brief)
  }
}

function inhalt(karte: Reisegewerbekarte, unterlagen: readonly Dokument[]) {
  const { name, vornamen, geburtsdatum, geburtsort, anschrift, taetigkeiten, antragAm } = karte
  return [
    { absatz: 'Sehr geehrte Damen und Herren,' },
    {
      absatz: `hier wurde am ${tagSchreiben(antragAm)} eine Reisegewerbekarte beantragt. Zuständig ist die Behörde, in deren Bezirk die antragstellende Person wohnt; wir leiten den Antrag an Sie weiter. Hier wurde nicht entschieden und keine Gebühr erhoben.`,
    },
    {
      zellen: [
        { bezeichnung: 'Name, Vornamen', antwort: [`${name}, ${vornamen}`] },
        { bezeichnung: 'Geboren', antwort: [`${tagSchreiben(geburtsdatum)} in ${geburtsort}`] },
        { bezeichnung: 'Anschrift', antwort: [anschrift] },
        { bezeichnung: 'Tätigkeiten', antwort: [taetigkeiten] },
        {
          bezeichnung: 'Anlagen',
          antwort: unterlagen.length > 0 ? unterlagen.map(({ betreff }) => betreff) : ['keine'],
        },
      ],
    },
  ]
}
