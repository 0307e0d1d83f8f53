import type { Doors, OpenRoute } from '@verbundakte/module'
import { type Bringer, bringerErkennen } from '@verbundakte/posteingang'
import { asProblems } from '@verbundakte/programs'
import { onlineAnlage } from './anlage.ts'
import { darfBringen, onlineEinreichen } from './einreichen.ts'
import { anzeigeLesen, jsonLesen } from './lesen.ts'
import { gewerbeOpenapi } from './openapi.ts'
import { onlineStand } from './stand.ts'

const WURZEL = '/gewerbe/v1/:gemeinde'
type Params = Readonly<Record<string, string>>
type Work = (doors: Doors, bringer: Bringer, request: Request, params: Params) => Promise<Response>

/** What citizens file online, brought by the programs they file it with; behind the same secrets as other post. */
export const onlineRouten: readonly OpenRoute[] = [
  { path: `${WURZEL}/openapi.json`, handle: async (doors) => Response.json(gewerbeOpenapi(doors.gemeinde)) },
  angebunden('POST', '/anzeigen', async (doors, bringer, request) => {
    const anzeige = anzeigeLesen(await jsonLesen(request))
    const { neu, zeile } = await doors.write((ctx) => onlineEinreichen(ctx, bringer, anzeige))
    return antwort(await stand(doors, bringer, zeile.id), neu ? 201 : 200, {
      location: `/gewerbe/v1/${doors.gemeinde}/anzeigen/${zeile.id}`,
    })
  }),
  angebunden('GET', '/anzeigen/:id', async (doors, bringer, _request, { id = '' }) =>
    antwort(await stand(doors, bringer, id)),
  ),
  angebunden('POST', '/anzeigen/:id/anlagen', async (doors, bringer, request, { id = '' }) => {
    await onlineAnlage(doors, bringer, id, request)
    return antwort(await stand(doors, bringer, id))
  }),
]

/** Everybody who has no secret of this Gemeinde learns nothing, not even what there is. */
function angebunden(method: NonNullable<OpenRoute['method']>, path: string, work: Work): OpenRoute {
  return {
    method,
    path: `${WURZEL}${path}`,
    handle: (doors, request, params) =>
      asProblems(async () => {
        const bringer = await doors.write((ctx) => bringerErkennen(ctx, request))
        darfBringen(bringer)
        return work(doors, bringer, request, params)
      }),
  }
}

function stand(doors: Doors, bringer: Bringer, id: string) {
  return doors.read((ctx) => onlineStand(ctx, bringer, id))
}

function antwort(inhalt: object, status = 200, headers: Params = {}): Response {
  return Response.json(inhalt, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}
