import { type Akte, akteAnlegen, type Dokument, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, personId, testVerbund } from '@verbundakte/testing'
import { asc, eq } from 'drizzle-orm'
import { laufwegBeginnen, type SchrittEingabe } from '../laufweg-beginnen.ts'
import { postkorbSeite, type Weg } from '../postkorb.ts'
import { type Laufweg, type Schritt, schritte } from '../tables.ts'

export const WHO = 'meinhard.gewerbeamt' satisfies PersonName

/** A Verbund with a small plan, and the use cases as its people would run them. */
export async function haus() {
  const verbund = await testVerbund()
  const { app, as, database } = verbund
  await planVeroeffentlichen(verbund)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)

  /** an Akte with a Vorgang and a Dokument in it; 130.50 is read in the whole house */
  async function gefuellt(
    who: PersonName = WHO,
    kennzeichen = '130.50',
  ): Promise<{ akte: Akte; vorgang: Vorgang; dokument: Dokument }> {
    const doors = app.doorsOf(as(who))
    const { sha256, size: groesse } = await doors.services.ablage.write(
      doors.gemeinde,
      bytes('Sehr geehrte Frau Aster'),
    )
    return tun(who, async (ctx) => {
      const position = await positionMitKennzeichen(ctx, kennzeichen)
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: 'Blumenladen Aster' })
      const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: 'Auskunft' })
      const datei = { dateiname: 'Brief.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
      return { akte, vorgang, dokument: await dokumentAnlegen(ctx, vorgang, datei, {}, null) }
    })
  }

  async function laufweg(eingaben: readonly SchrittEingabe[], who: PersonName = WHO, kennzeichen?: string) {
    const sache = await gefuellt(who, kennzeichen)
    const begonnen = await tun(who, (ctx) => laufwegBeginnen(ctx, sache.vorgang.id, eingaben, sache.dokument.id))
    return { ...sache, laufweg: begonnen, schritte: await stand(begonnen, who) }
  }

  /** the steps as they are now, in their order */
  function stand({ id }: Pick<Laufweg, 'id'>, who: PersonName = WHO): Promise<Schritt[]> {
    return app
      .asBetrieb(as(who).gemeinde, 'Nachsehen im Test')
      .read((ctx) =>
        ctx.tx
          .select()
          .from(schritte)
          .where(eq(schritte.laufweg, id))
          .orderBy(asc(schritte.stufe), asc(schritte.nummer)),
      )
  }

  async function postkorb(who: PersonName, weg: Weg | null = null): Promise<string[]> {
    const seite = await app.read(as(who), (ctx) => postkorbSeite(ctx, weg, { limit: 100 }))
    return seite.map(({ id }) => id)
  }

  return { verbund, app, as, database, tun, gefuellt, laufweg, stand, postkorb }
}

export const an = (name: PersonName) => ({ person: personId(name) })

/** What went wrong, as person and program are told. */
export async function abgewiesen(work: Promise<unknown>): Promise<{ code?: string; name?: string; message?: string }> {
  try {
    await work
    return { code: 'ging' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...('code' in error && { code: String(error.code) }), name: error.name, message: error.message }
  }
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
