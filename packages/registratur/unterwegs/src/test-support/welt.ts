import { akteAnlegen, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { person, type Rollenzuweisung } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { gemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import { type PersonName, personId, testVerbund } from '@verbundakte/testing'
import { geraetAnmelden } from '../geraet.ts'
import { standAbfragen } from '../stand.ts'

/** Somebody with roles of their own, as the author of a request. */
export function mit(name: string, rollen: readonly Rollenzuweisung[]): Caller {
  const gemeinde = 'meinhard'
  return {
    gemeinde: gemeindeId(gemeinde),
    person: person(personId(name), name, rollen, gemeinde),
    standing: 'dienst',
    anfrage: uuidv7(),
  }
}

/** A Verbund with a small plan, Vorgänge to take along, and devices that ask as browsers would. */
export async function welt() {
  const verbund = await testVerbund()
  const { app, as, database } = verbund
  await planVeroeffentlichen(verbund)
  const callerOf = (who: PersonName | Caller) => (typeof who === 'string' ? as(who) : who)
  const tun = <T>(who: PersonName | Caller, work: (ctx: Context) => Promise<T>) => app.write(callerOf(who), work)
  const sehen = <T>(who: PersonName | Caller, work: (ctx: Context) => Promise<T>) => app.read(callerOf(who), work)

  /** a Vorgang with one Dokument of this many bytes */
  async function vorgang(who: PersonName | Caller, kennzeichen: string, groesse = 1000): Promise<Vorgang> {
    const doors = app.doorsOf(callerOf(who))
    const { sha256 } = await doors.services.ablage.write(doors.gemeinde, new Blob(['Sehr geehrte Frau Aster']).stream())
    return tun(who, async (ctx) => {
      const position = await positionMitKennzeichen(ctx, kennzeichen)
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: 'Blumenladen Aster' })
      const neu = await vorgangAnlegen(ctx, akte.id, { betreff: 'Ortstermin' })
      const datei = { dateiname: 'Brief.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
      await dokumentAnlegen(ctx, neu, datei, {}, null)
      return neu
    })
  }

  async function geraet(who: PersonName | Caller): Promise<{ id: string; geheimnis: string }> {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile' }
    const request = new Request('http://localhost/unterwegs/geraete', { method: 'POST', headers })
    const antwort = await geraetAnmelden.handle(app.doorsOf(callerOf(who)), request, {})
    return (await antwort.json()) as { id: string; geheimnis: string }
  }

  /** what a device hears that asks with its secret alone */
  async function stand(geheimnis: string, gemeinde = 'meinhard'): Promise<{ gilt: boolean; mitnahmen: string[] }> {
    const headers = { authorization: `Geraet ${geheimnis}` }
    const doors = app.asBetrieb(gemeindeId(gemeinde), 'Unterwegs, ohne Anmeldung')
    const antwort = await standAbfragen.handle(doors, new Request('http://localhost/unterwegs/stand', { headers }), {})
    return (await antwort.json()) as { gilt: boolean; mitnahmen: string[] }
  }

  return { verbund, app, as, database, tun, sehen, vorgang, geraet, stand }
}

/** The code of a refusal; `ging` where there was none. */
export async function abgewiesen(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ging'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}
