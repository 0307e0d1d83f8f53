import { akteAnlegen, type DokumentAngaben, dokumentAblegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { fassungVeroeffentlichen, planLesen, positionMitKennzeichen } from '@verbundakte/aktenplan'
import { person } from '@verbundakte/authz'
import { kalendertag } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import { type PersonName, personId, type TestVerbundOptions, testVerbund } from '@verbundakte/testing'
import { eingaengeAnnehmen } from '../annehmen.ts'
import { ausTextLernen, nachlernen, ruecknahmeLernen } from '../jobs/lernen.ts'
import { eingangLesen } from '../jobs/lesen.ts'
import type { Eingang } from '../tables.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;5;V;schutz=INTERN
9;Finanzen;10;B;
92;Steuern;10;B;
921;Örtliche Steuern;10;B;
921.10;Hundesteuer;5;V;schutz=STEUER
`

/** A Verbund with a small plan, and the post as its people and the worker handle it. */
export async function post(options: TestVerbundOptions = {}) {
  const verbund = await testVerbund({ textleser: 1, ...options })
  const { app, as, database } = verbund
  const betrieb = (name: string) => app.asBetrieb(as(`${name}.niemand`).gemeinde, 'Test')
  for (const { id } of verbund.gemeinden) {
    await betrieb(id).write((ctx) =>
      fassungVeroeffentlichen(ctx, {
        nummer: 1,
        bezeichnung: 'Test',
        gueltigAb: kalendertag('2026-01-01'),
        zeilen: planLesen(PLAN),
      }),
    )
  }

  /** brings bytes as the gateway does */
  const hochladen = async (who: Caller, inhalt: string | Uint8Array<ArrayBuffer>, name: string): Promise<string> => {
    const route = app.modules.flatMap((module) => module.routes ?? []).find(({ path }) => path === '/dateien')
    if (!route) throw new Error('no road for uploads')
    const address = `http://localhost/dateien?name=${encodeURIComponent(name)}`
    const answer = await route.handle(app.doorsOf(who), new Request(address, { method: 'POST', body: inhalt }), {})
    const { id } = (await answer.json()) as { id: string }
    return id
  }

  /** and takes them in as post */
  const bringen = async (
    who: PersonName | Caller,
    inhalt: string | Uint8Array<ArrayBuffer>,
    name = 'Brief.txt',
    amt?: string,
  ): Promise<string> => {
    const caller = typeof who === 'string' ? as(who) : who
    const id = await hochladen(caller, inhalt, name)
    const [eingang = ''] = await app.write(caller, (ctx) => eingaengeAnnehmen(ctx, [id], { amt }))
    return eingang
  }

  /** what the worker does with it */
  const lesen = async (name: string, id: string): Promise<void> => {
    const event = { subjektId: id, ereignis: 'posteingang.angenommen' }
    // The job looks at nothing else of its event.
    await eingangLesen.run(betrieb(name), event as Parameters<typeof eingangLesen.run>[1])
  }

  const textLesenJob = () => {
    const job = app.modules.map(({ jobs }) => jobs?.['akte.text-lesen']).find((each) => each !== undefined)
    if (!job || !('run' in job)) throw new Error('no job reads texts')
    return job
  }

  /** everything that was filed so far is read and learned from */
  const lernen = async (name: string): Promise<void> => {
    const texteLesen = textLesenJob()
    const offene = await database.admin<{ id: string }[]>`
      select id from akte.version where gemeinde = ${name} and textstatus = 'AUSSTEHEND' order by id`
    for (const { id } of offene)
      await texteLesen.run(betrieb(name), { subjektId: id } as Parameters<typeof eingangLesen.run>[1])
    await nachlernen(betrieb(name))
  }

  const vorgang = async (who: PersonName, betreff: string, kennzeichen = '130.10'): Promise<Vorgang> =>
    app.write(as(who), async (ctx) => {
      const position = await positionMitKennzeichen(ctx, kennzeichen)
      const akte = await akteAnlegen(ctx, { position: position.id, betreff })
      return vorgangAnlegen(ctx, akte.id, { betreff: 'Anmeldung' })
    })

  const ablegen = async (who: PersonName, ziel: Vorgang, text: string, angaben: DokumentAngaben = {}) => {
    const id = await hochladen(as(who), text, 'Alt.txt')
    return app.write(as(who), (ctx) => dokumentAblegen(ctx, ziel.id, id, angaben))
  }

  /** the texts of what was filed are read, and the jobs that wait for it run */
  const textGelesen = async (name: string): Promise<void> => {
    const offene = await database.admin<{ id: string }[]>`
      select id from akte.version where gemeinde = ${name} and textstatus = 'AUSSTEHEND' order by id`
    const texteLesen = textLesenJob()
    for (const { id } of offene) {
      const event = { subjektId: id } as Parameters<typeof eingangLesen.run>[1]
      await texteLesen.run(betrieb(name), event)
      await ausTextLernen.run(betrieb(name), event)
    }
  }

  const zurueckgenommen = async (name: string): Promise<void> => {
    const dokumente = await database.admin<{ id: string }[]>`
      select id from akte.dokument where gemeinde = ${name} and status = 'ZURUECKGENOMMEN'`
    for (const { id } of dokumente)
      await ruecknahmeLernen.run(betrieb(name), { subjektId: id } as Parameters<typeof eingangLesen.run>[1])
  }

  /** words of letters that are kept of a Vorgang */
  const gelernt = async (name: string, vorgang: string): Promise<number> => {
    const [row] = await database.admin<{ n: number }[]>`
      select count(*)::int as n from posteingang.merkmal where gemeinde = ${name} and vorgang = ${vorgang} and art = 'W'`
    return row?.n ?? 0
  }

  const zeile = async (id: string): Promise<Eingang & Record<string, unknown>> => {
    const [found] = await database.admin<
      (Eingang & Record<string, unknown>)[]
    >`select * from posteingang.eingang where id = ${id}`
    if (!found) throw new Error('no such Eingang')
    return found
  }
  return {
    verbund,
    app,
    as,
    betrieb,
    bringen,
    lesen,
    lernen,
    vorgang,
    ablegen,
    zeile,
    textGelesen,
    zurueckgenommen,
    gelernt,
  }
}

/** Somebody who hands out the post of a Gemeinde. */
export function poststelle(caller: Caller): Caller {
  const id = personId(`${caller.gemeinde}.poststelle`)
  return { ...caller, person: person(id, 'poststelle', [{ rolle: 'poststelle', amt: null }], caller.gemeinde) }
}

/** Somebody who looks after the roads by which post comes in. */
export function fachadministration(caller: Caller): Caller {
  const rollen = [{ rolle: 'fachadministration', amt: null }]
  return { ...caller, person: person(caller.person.id, 'fachadministration', rollen, caller.gemeinde) }
}

/** What went wrong, as person and program are told. */
export async function refusal(work: Promise<unknown>): Promise<{ code?: string; message?: string }> {
  try {
    await work
    return { code: 'went well' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...('code' in error && { code: String(error.code) }), message: error.message }
  }
}
