import { randomBytes } from 'node:crypto'
import { hashPassword } from '@verbundakte/identity'
import { type Gemeinde, SUPPORTSTELLE } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import { Zufall } from './zufall.ts'

/** A sign-in that the start prints. */
export interface Demozugang {
  readonly anmeldename: string
  readonly kennwort: string
  readonly name: string
  readonly gemeinde: string
  readonly aufgabe: string
  /** sets up a second factor at the first sign-in */
  readonly zweitfaktor: 'ja' | 'nein'
}

/** Office → short name of its clerk, and the roles beside `sachbearbeitung` that open the classes it works with. */
const AEMTER: Readonly<Record<string, { readonly kennung: string; readonly rollen: readonly string[] }>> = {
  ha: { kennung: 'hauptamt', rollen: ['amtsleitung', 'benutzerpflege'] },
  pa: { kennung: 'personalamt', rollen: ['personal'] },
  gb: { kennung: 'gremienbuero', rollen: ['gremien'] },
  oa: { kennung: 'ordnungsamt', rollen: [] },
  // Bans on a trade are of that class (ADR 0052).
  ga: { kennung: 'gewerbeamt', rollen: ['steuern'] },
  bb: { kennung: 'buergerbuero', rollen: ['meldewesen', 'meldesperre'] },
  sta: { kennung: 'standesamt', rollen: ['standesamt'] },
  so: { kennung: 'soziales', rollen: ['soziales'] },
  ba: { kennung: 'bauamt', rollen: [] },
  ke: { kennung: 'kaemmerei', rollen: [] },
  ka: { kennung: 'kasse', rollen: ['steuern'] },
  st: { kennung: 'steueramt', rollen: ['steuern'] },
  fi: { kennung: 'finanzen', rollen: ['steuern'] },
}

// First names that are common, surnames that are plants: recognisable as made up, and nobody's.
const VORNAMEN = [
  'Anna',
  'Bernd',
  'Carla',
  'Dieter',
  'Elif',
  'Frank',
  'Greta',
  'Holger',
  'Ines',
  'Jan',
  'Karin',
  'Lars',
  'Mila',
  'Norbert',
  'Olga',
  'Petra',
]
const PFLANZEN = [
  'Ahorn',
  'Birke',
  'Distel',
  'Erle',
  'Farn',
  'Ginster',
  'Hasel',
  'Iris',
  'Kamille',
  'Lavendel',
  'Mohn',
  'Nelke',
  'Primel',
  'Quitte',
  'Rainfarn',
  'Salbei',
  'Thymian',
  'Ulme',
  'Wacholder',
  'Zeder',
]

export interface Person {
  readonly id: string
  readonly gemeinde: string
  readonly kennung: string
  readonly name: string
  readonly aufgabe: string
  readonly zuweisungen: readonly { readonly gemeinde: string; readonly rolle: string; readonly amt: string }[]
}

/** The people of a demo Gemeinde: one clerk per office, Registratur, head, and one who helps out with the neighbours. */
export function leuteVon(gemeinde: Gemeinde, alle: readonly Gemeinde[]): Person[] {
  const zufall = new Zufall(`leute/${gemeinde.id}`)
  const vergeben = new Set<string>()
  const name = (): string => {
    const wahl = `${zufall.aus(VORNAMEN)} ${zufall.aus(PFLANZEN)}`
    if (vergeben.has(wahl)) return name()
    vergeben.add(wahl)
    return wahl
  }
  const person = (
    kennung: string,
    aufgabe: string,
    rollen: readonly (readonly [rolle: string, amt: string])[],
  ): Person => ({
    id: personId(zufall),
    gemeinde: gemeinde.id,
    kennung,
    name: name(),
    aufgabe,
    zuweisungen: rollen.map(([rolle, amt]) => ({ gemeinde: gemeinde.id, rolle, amt })),
  })
  const klein = gemeinde.aemter.length < 8
  const leute = gemeinde.aemter.map(({ kuerzel, name: amt }) => {
    const { kennung, rollen } = AEMTER[kuerzel] ?? { kennung: kuerzel, rollen: [] }
    // In a small town hall the Hauptamt does what elsewhere three offices do.
    const weitere = kuerzel === 'ha' && klein ? ['personal', 'soziales', 'gremien'] : rollen
    return person(kennung, amt, [
      ...['sachbearbeitung', ...weitere].map((rolle) => [rolle, kuerzel] as const),
      // May be asked to stand in for a colleague next door, once that Gemeinde agrees.
      // The Hauptamt also says how the house works, and by which roads post comes in.
      ...(kuerzel === 'ha'
        ? ([
            ['vertretung', ''],
            ['prozessgestaltung', ''],
            ['fachadministration', ''],
          ] as const)
        : []),
      // A new version of the shared plan needs two.
      ...(kuerzel === 'ha' && gemeinde.id === 'meinhard' ? ([['aktenplanredaktion', '']] as const) : []),
      ...(kuerzel === 'bb' ? ([['buergersicht', '']] as const) : []),
    ])
  })
  // One Registratur looks after the plan for all.
  const pflege =
    gemeinde.id === 'meinhard'
      ? ([
          ['aktenplanpflege', ''],
          ['aktenplanredaktion', ''],
        ] as const)
      : []
  // Who decides about support is never one alone: head and Registratur.
  leute.push(
    person('registratur', 'Registratur', [['registratur', ''], ['freigabe', ''], ['buergersicht', ''], ...pflege]),
  )
  const vorstand = gemeinde.art === 'Stadt' ? 'Magistrat' : 'Gemeindevorstand'
  leute.push(
    person('leitung', vorstand, [
      ['leitung', ''],
      ['freigabe', ''],
    ]),
  )
  leute.push(
    person('datenschutz', 'Datenschutz', [
      ['datenschutz', ''],
      ['sachbearbeitung', gemeinde.aemter[0]?.kuerzel ?? 'ha'],
    ]),
  )
  if (gemeinde.id === 'meinhard') {
    const springer = person('springer', 'hilft in drei Gemeinden aus', [])
    const einsatz = alle.filter(({ id }) => ['meinhard', 'berkatal', 'wehretal'].includes(id))
    leute.push({
      ...springer,
      zuweisungen: einsatz.map(({ id, aemter }) => ({
        gemeinde: id,
        rolle: 'sachbearbeitung',
        amt: aemter.find(({ kuerzel }) => kuerzel === 'ga')?.kuerzel ?? 'oa',
      })),
    })
  }
  return leute
}

/** The support desk: its people belong to no Gemeinde and see nothing of any, until one lets them in. */
export function supportstelle(): Person[] {
  const zufall = new Zufall('leute/supportstelle')
  const person = (kennung: string, name: string, aufgabe: string, rollen: readonly string[]): Person => ({
    id: personId(zufall),
    gemeinde: SUPPORTSTELLE,
    kennung,
    name,
    aufgabe,
    zuweisungen: rollen.map((rolle) => ({ gemeinde: SUPPORTSTELLE, rolle, amt: '' })),
  })
  return [
    person('weide', 'Nora Weide', 'Supportstelle', ['unterstuetzung', 'betrieb']),
    person('linde', 'Paul Linde', 'Supportstelle, Betrieb', ['unterstuetzung', 'betrieb']),
    person('holunder', 'Rita Holunder', 'Supportstelle', ['unterstuetzung']),
  ]
}

function personId(zufall: Zufall): string {
  const hex = Array.from({ length: 32 }, () => zufall.zwischen(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Writes the people of all Gemeinden; a second time only draws another password. @returns their sign-ins; the password is drawn for this installation */
export async function leuteAnlegen(
  admin: Sql,
  gemeinden: readonly Gemeinde[],
  zweitfaktorRollen: readonly string[],
): Promise<Demozugang[]> {
  const leute = [...gemeinden.flatMap((gemeinde) => leuteVon(gemeinde, gemeinden)), ...supportstelle()]
  const kennwort = `Werra-${randomBytes(4).toString('hex')}`
  const hash = await hashPassword(kennwort)
  await admin.begin(async (tx) => {
    await tx`insert into identity.person ${tx(leute.map(({ id, gemeinde, kennung, name }) => ({ id, gemeinde, kennung, name, kennwort: hash })))}
      on conflict (gemeinde, id) do update set kennwort = excluded.kennwort`
    await tx`insert into identity.zuweisung ${tx(leute.flatMap(({ id, zuweisungen }) => zuweisungen.map((z) => ({ ...z, person: id }))))} on conflict do nothing`
  })
  return leute
    .map(({ gemeinde, kennung, name, aufgabe, zuweisungen }) => ({
      anmeldename: `${gemeinde}.${kennung}`,
      kennwort,
      name,
      gemeinde,
      aufgabe,
      zweitfaktor: zuweisungen.some(({ rolle }) => zweitfaktorRollen.includes(rolle))
        ? ('ja' as const)
        : ('nein' as const),
    }))
    .sort((a, b) => rang(a.anmeldename) - rang(b.anmeldename))
}

/** Those a newcomer should try first: different work, a neighbour, somebody with several Gemeinden. */
const ZUERST = [
  'meinhard.gewerbeamt',
  'meinhard.bauamt',
  'meinhard.steueramt',
  'meinhard.hauptamt',
  'meinhard.registratur',
  'meinhard.leitung',
  'meinhard.datenschutz',
  'meinhard.springer',
  'sontra.gewerbeamt',
  'supportstelle.weide',
]

function rang(anmeldename: string): number {
  const stelle = ZUERST.indexOf(anmeldename)
  return stelle < 0 ? ZUERST.length : stelle
}
