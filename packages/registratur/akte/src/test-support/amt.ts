import { type Position, positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { type PersonName, type TestVerbund, type TestVerbundOptions, testVerbund } from '@verbundakte/testing'
import { type AkteEingabe, akteAnlegen } from '../akte-anlegen.ts'
import { dateiAnnehmen } from '../dateien/annehmen.ts'
import { dokumentAblegen } from '../dokument.ts'
import type { Akte, Dokument, Vorgang } from '../tables.ts'
import { vorgangAnlegen } from '../vorgang.ts'

/** A Verbund with a small plan, and the use cases as its people would run them. */
export async function amt(options: TestVerbundOptions = {}) {
  const verbund = await testVerbund(options)
  await planVeroeffentlichen(verbund)
  return { verbund, ...handlungen(verbund) }
}

function handlungen({ app, as }: TestVerbund) {
  const position = (who: PersonName, kennzeichen: string): Promise<Position> =>
    app.read(as(who), (ctx) => positionMitKennzeichen(ctx, kennzeichen))
  const akte = async (who: PersonName, kennzeichen = '130.10', eingabe: Partial<AkteEingabe> = {}): Promise<Akte> => {
    const { id } = await position(who, kennzeichen)
    return app.write(as(who), (ctx) => akteAnlegen(ctx, { position: id, betreff: 'Blumenladen Aster', ...eingabe }))
  }
  const vorgang = (who: PersonName, akteId: string): Promise<Vorgang> =>
    app.write(as(who), (ctx) => vorgangAnlegen(ctx, akteId, { betreff: 'Anmeldung' }))
  const upload = (who: PersonName, text: string | Uint8Array<ArrayBuffer>, name = 'Brief.txt') =>
    dateiAnnehmen(app.doorsOf(as(who)), name, new Blob([text]).stream(), AbortSignal.timeout(10_000))
  const dokument = async (
    who: PersonName,
    vorgangId: string,
    text = 'Sehr geehrte Damen und Herren',
  ): Promise<Dokument> => {
    const { datei } = await upload(who, text)
    return app.write(as(who), (ctx) => dokumentAblegen(ctx, vorgangId, datei.id))
  }
  /** an Akte with a Vorgang and a Dokument in it */
  const filled = async (who: PersonName, kennzeichen = '130.10', text?: string) => {
    const eine = await akte(who, kennzeichen)
    const darin = await vorgang(who, eine.id)
    return { akte: eine, vorgang: darin, dokument: await dokument(who, darin.id, text) }
  }
  return { position, akte, vorgang, upload, dokument, filled }
}

/** What went wrong, as person and program are told. */
export async function refusal(work: Promise<unknown>): Promise<{ code?: string; name?: string; message?: string }> {
  try {
    await work
    return { code: 'went well' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...('code' in error && { code: String(error.code) }), name: error.name, message: error.message }
  }
}
