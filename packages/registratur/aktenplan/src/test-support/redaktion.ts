import { person } from '@verbundakte/authz'
import { gemeindeId, kalendertag, uuidv7 } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import { personId, type TestVerbund } from '@verbundakte/testing'
import { allesVerarbeiten, allesZustellen } from '@verbundakte/verbundpost'
import { planLesen } from '../planlesen.ts'
import { fassungVeroeffentlichen } from '../veroeffentlichen.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Anmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;unbefristet;A;
`

/** Publishes a small plan in every Gemeinde, as version 1. */
export async function planUeberall({ app, gemeinden }: TestVerbund): Promise<void> {
  const zeilen = planLesen(PLAN, new Map([['130.10', ['Laden eröffnen']]]))
  for (const { id } of gemeinden) {
    await app
      .asBetrieb(id, 'Plan für den Test')
      .write((ctx) =>
        fassungVeroeffentlichen(ctx, { nummer: 1, bezeichnung: 'Erste', gueltigAb: kalendertag('2026-01-01'), zeilen }),
      )
  }
}

/** Somebody of the editors, as the author of one request. */
export function redaktion(gemeinde: string, name: string): Caller {
  const rollen = [{ rolle: 'aktenplanredaktion', amt: null }]
  return {
    gemeinde: gemeindeId(gemeinde),
    person: person(personId(`${gemeinde}.${name}`), name, rollen, gemeinde),
    standing: 'dienst',
    anfrage: uuidv7(),
  }
}

/** Carries and hands over everything that is under way, until nothing is. */
export async function postAustragen({ app, gemeinden, database }: TestVerbund): Promise<void> {
  for (let runde = 0; runde < 5; runde++) {
    for (const { id } of gemeinden) await allesZustellen(app.asBetrieb(id, 'Post im Test austragen'))
    for (const { id } of gemeinden) await allesVerarbeiten(app.asBetrieb(id, 'Post im Test verarbeiten'))
    const [offen] = await database.admin`select
      exists (select from verbundpost.ausgang where zustand = 'UNTERWEGS')
      or exists (select from verbundpost.eingang where zustand = 'EINGEGANGEN') as noch`
    if (!offen?.noch) return
  }
  throw new Error('the post does not come to rest')
}
