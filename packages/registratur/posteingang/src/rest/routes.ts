import { Invalid } from '@verbundakte/kernel'
import type { Doors, OpenRoute } from '@verbundakte/module'
import { asProblems, jsonBody, Refusal } from '@verbundakte/programs'
import { type Bringer, bringerErkennen } from './anbindung.ts'
import { sendungAnkuendigen } from './ankuendigen.ts'
import { ereignisseNach } from './ereignisse.ts'
import { openapi } from './openapi.ts'
import { standVon } from './stand.ts'
import { sendungVon, teilEmpfangen, teilVon } from './teile.ts'
import { sendungUebergeben } from './uebergeben.ts'
import { umschlagLesen } from './umschlag.ts'

/** Bytes of an envelope: some hundred announced files with their hashes. */
const UMSCHLAG_HOECHSTENS = 256 * 1024
const SEITE = 100
const SEITE_HOECHSTENS = 500

/** Where all roads of the intake begin; the version is part of the address, and what it promises stays. */
export const WURZEL = '/eingang/v1/:gemeinde'

type Params = Readonly<Record<string, string>>
type Work = (doors: Doors, bringer: Bringer, request: Request, params: Params) => Promise<Response>

/** The intake for programs (e-akte.md §5.1 A): announce, upload, hand over, and hear what became of it. */
export const restRouten: readonly OpenRoute[] = [
  {
    path: `${WURZEL}/openapi.json`,
    handle: async (doors) => Response.json(openapi(doors.gemeinde)),
  },
  angebunden('POST', '/sendungen', async (doors, bringer, request) => {
    const roh = await json(request)
    const umschlag = await doors.read(async (ctx) => umschlagLesen(roh, ctx.profil.ags))
    const { sendung, neu } = await doors.write((ctx) => sendungAnkuendigen(ctx, bringer, umschlag))
    return antwort(await stand(doors, bringer, sendung.id), neu ? 201 : 200, {
      location: `/eingang/v1/${doors.gemeinde}/sendungen/${sendung.id}`,
    })
  }),
  angebunden('GET', '/sendungen/:id', async (doors, bringer, _request, { id = '' }) =>
    antwort(await stand(doors, bringer, id)),
  ),
  angebunden('GET', '/sendungen/:id/teile/:teil', async (doors, bringer, _request, { id = '', teil = '' }) => {
    const { kennung, groesse, erhalten, sha256 } = await doors.read((ctx) => teilVon(ctx, bringer, id, teil))
    return antwort(
      { id: kennung, size: groesse, offset: erhalten, complete: sha256 !== null },
      200,
      stelle(erhalten, groesse),
    )
  }),
  angebunden('PATCH', '/sendungen/:id/teile/:teil', async (doors, bringer, request, { id = '', teil = '' }) => {
    const ab = ganzeZahl(request.headers.get('upload-offset'), 'Upload-Offset')
    const hier = await doors.read((ctx) => teilVon(ctx, bringer, id, teil, true))
    const erhalten = await teilEmpfangen(doors, bringer, hier, ab, request)
    return new Response(null, { status: 204, headers: stelle(erhalten, hier.groesse) })
  }),
  angebunden('POST', '/sendungen/:id/uebergabe', async (doors, bringer, _request, { id = '' }) => {
    await sendungUebergeben(doors, bringer, id)
    return antwort(await stand(doors, bringer, id))
  }),
  angebunden('GET', '/ereignisse', async (doors, bringer, request) => {
    const { searchParams } = new URL(request.url)
    const nach = ganzeZahl(searchParams.get('nach') ?? '0', 'nach')
    const anzahl = ganzeZahl(searchParams.get('anzahl') ?? String(SEITE), 'anzahl')
    return antwort(
      await doors.read((ctx) => ereignisseNach(ctx, bringer, nach, Math.max(1, Math.min(anzahl, SEITE_HOECHSTENS)))),
    )
  }),
  // A wrong address is no screen: a program would take the page for an answer.
  {
    method: 'ALL',
    path: `${WURZEL}/*`,
    handle: ({ gemeinde }) =>
      asProblems(async () => {
        const wo = `/eingang/v1/${gemeinde}/openapi.json`
        throw new Refusal(404, 'posteingang.weg', `Diesen Weg gibt es nicht. Welche es gibt, steht unter ${wo}.`)
      }),
  },
]

/** A road for programs that have shown their secret; everybody else learns nothing, not even what there is. */
function angebunden(method: NonNullable<OpenRoute['method']>, path: string, work: Work): OpenRoute {
  return {
    method,
    path: `${WURZEL}${path}`,
    handle: (doors, request, params) =>
      asProblems(async () => {
        const bringer = await doors.write((ctx) => bringerErkennen(ctx, request))
        return work(doors, bringer, request, params)
      }),
  }
}

async function stand(doors: Doors, bringer: Bringer, id: string) {
  return doors.read(async (ctx) => standVon(ctx, bringer, (await sendungVon(ctx, bringer, id)).id))
}

function antwort(inhalt: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(inhalt, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}

function stelle(erhalten: number, groesse: number): Record<string, string> {
  return { 'upload-offset': String(erhalten), 'upload-length': String(groesse), 'cache-control': 'no-store' }
}

function ganzeZahl(text: string | null, feld: string): number {
  const zahl = Number(text ?? '')
  if (text === null || !/^[0-9]{1,15}$/.test(text) || !Number.isSafeInteger(zahl))
    throw new Invalid('posteingang.anfrage', `„${feld}“ muss eine ganze Zahl sein.`, { feld })
  return zahl
}

function json(request: Request): Promise<unknown> {
  return jsonBody(request, {
    bytes: UMSCHLAG_HOECHSTENS,
    code: 'posteingang.umschlag',
    tooLarge: 'Der Umschlag ist größer als 256 kB. Dateien kommen getrennt von ihm.',
    noJson: 'Der Umschlag ist kein gültiges JSON in UTF-8.',
  })
}
