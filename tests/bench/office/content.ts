import { readFileSync } from 'node:fs'
import { hashPassword } from '@verbundakte/identity'
import { briefPdf } from '@verbundakte/infra/demo/pdf.ts'
import { type Gemeinde, gemeindeId } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import meinhard from '../../../tenants/meinhard/gemeinde.ts'
import { CLERK, type Content, gemeinden } from '../cluster.ts'
import { officeRows } from './rows.ts'

/** One Gemeinde as Meinhard is set up: its offices, its modules, the shared plan. */
const OFFICE: Gemeinde = { ...meinhard, id: gemeindeId('g1'), name: 'Gemeinde 1', kurz: 'G1', hosts: ['g1.bench'] }

const NEIGHBOUR: Gemeinde = { ...OFFICE, id: gemeindeId('g2'), name: 'Gemeinde 2', kurz: 'G2', hosts: ['g2.bench'] }

export const PEOPLE = 200

/** The Gemeinden a program of the measurement is started with: `amt`, `post` (that one and a neighbour), or a number of small ones that are all alike. */
export function gemeindenOf(word: string): readonly Gemeinde[] {
  if (word === 'post') return [OFFICE, NEIGHBOUR]
  return word === 'amt' ? [OFFICE] : gemeinden(Number(word))
}

/** (h) A town hall with many documents and two hundred people, nobody of them an administrator. */
export function office(documents: number): Content {
  return {
    gemeinden: [OFFICE],
    plan: readFileSync(new URL('../../../tenants/aktenplan/aktenplan-seed.csv', import.meta.url), 'utf8'),
    people: addPeople,
    rows: (admin, list, files) => officeRows(admin, list[0] ?? OFFICE, documents, files),
    letters: Array.from({ length: 50 }, (_, i) =>
      briefPdf(`Schreiben ${i}`, 'Sehr geehrte Damen und Herren, hiermit zeige ich an. '.repeat(20)),
    ),
  }
}

/** (m) The same town hall beside a neighbour, who has mailboxes only. */
export function withNeighbour(documents: number): Content {
  return { ...office(documents), gemeinden: [OFFICE, NEIGHBOUR] }
}

/** Roles that open the classes an office works with. */
const SPECIAL: Readonly<Record<string, string>> = {
  pa: 'personal',
  bb: 'meldewesen',
  sta: 'standesamt',
  st: 'steuern',
}

/** The short names of an office's people, one after the other over all offices. */
export function nameOf(person: number): string {
  return `p${person}`
}

async function addPeople(admin: Sql, [gemeinde = OFFICE]: readonly Gemeinde[]): Promise<void> {
  const kennwort = await hashPassword(CLERK.kennwort)
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    gemeinde: gemeinde.id,
    id: crypto.randomUUID(),
    kennung: nameOf(i),
    name: `Messung ${i}`,
    kennwort,
  }))
  await admin`insert into identity.person ${admin(people)}`
  const roles = people.flatMap(({ id }, i) => {
    const amt = gemeinde.aemter[i % gemeinde.aemter.length]?.kuerzel ?? 'ha'
    // The first of an office leads it.
    const leads = i < gemeinde.aemter.length ? ['amtsleitung'] : []
    return ['sachbearbeitung', ...leads, ...(SPECIAL[amt] ? [SPECIAL[amt]] : [])].map((rolle) => ({
      gemeinde: gemeinde.id,
      person: id,
      rolle,
      amt,
    }))
  })
  await admin`insert into identity.zuweisung ${admin(roles)}`
}
