import { type Databases, rows, type Tx } from '@verbundakte/database'
import { Conflict, Forbidden, Invalid, isUuid, NotFound, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/** A role, for the whole Gemeinde where `amt` is empty. */
export type GivenRole = { readonly rolle: string; readonly amt: string }

/** Somebody who works in the Gemeinde, as those see who look after its accounts. */
export interface AccountInfo {
  readonly id: string
  readonly name: string
  readonly kennung: string
  /** employed here; of others only what they do here is told */
  readonly eigene: boolean
  readonly gesperrt: boolean
  /** the name under which a provider will call the person the first time */
  readonly anbieterKennung: string | null
  readonly anbieter: readonly string[]
  /** `herkunft`: `hand`, or the provider that gave it, until `giltBis` */
  readonly zuweisungen: readonly (GivenRole & { readonly herkunft: string; readonly giltBis: string | null })[]
}

/** What happened to an account, for the log. */
export type AccountEvent =
  | { readonly art: 'eingerichtet'; readonly kennung: string; readonly vorbereitet: boolean }
  | { readonly art: 'vorbereitet'; readonly entfernt: readonly string[] }
  | { readonly art: 'gesperrt' | 'entsperrt' }
  | { readonly art: 'rollen-geaendert'; readonly dazu: readonly GivenRole[]; readonly weg: readonly GivenRole[] }

/** Writes down, within the transaction in which it happens: what cannot be recorded is not done. */
export type ObserveAccount = (person: string, event: AccountEvent) => Promise<void>

/**
 * The accounts of one Gemeinde, at the login `verbund_benutzer`. Who asks has been asked whether they may; nobody changes
 * their own account, and nobody that of somebody who is employed elsewhere, but for their roles here.
 */
export class Accounts {
  readonly #databases: Databases
  readonly #gemeinde: string
  readonly #by: string
  readonly #observe: ObserveAccount

  constructor(databases: Databases, gemeinde: string, by: string, observe: ObserveAccount) {
    this.#databases = databases
    this.#gemeinde = gemeinde
    this.#by = by
    this.#observe = observe
  }

  /** Everybody who is employed here or has a role here, by name. */
  all(): Promise<AccountInfo[]> {
    const here = this.#gemeinde
    return rows<AccountInfo>(
      this.#databases.shared('verbund_benutzer').single,
      sql`select p.id, p.name, p.gemeinde || '.' || p.kennung as kennung, p.gemeinde = ${here} as eigene,
            p.gemeinde = ${here} and p.gesperrt as gesperrt,
            case when p.gemeinde = ${here} then p.anbieter_kennung end as "anbieterKennung",
            coalesce((select json_agg(v.anbieter order by v.anbieter) from identity.verknuepfung v
              where v.gemeinde = p.gemeinde and v.person = p.id and p.gemeinde = ${here}), '[]') as anbieter,
            coalesce((select json_agg(json_build_object('rolle', z.rolle, 'amt', z.amt, 'herkunft', z.herkunft, 'giltBis', z.gilt_bis)
                order by z.rolle, z.amt, z.herkunft)
              from identity.zuweisung z where z.gemeinde = ${here} and z.person = p.id), '[]') as zuweisungen
          from identity.person p
          where p.gemeinde = ${here} or exists (select from identity.zuweisung z where z.gemeinde = ${here} and z.person = p.id)
          order by p.name collate "de-x-icu", p.id`,
    )
  }

  /**
   * @param anbieterKennung as for `prepare`
   * @returns the id; the account has no password and no role
   * @throws Invalid, Conflict
   */
  async create(kennung: string, name: string, anbieterKennung: string | null): Promise<string> {
    if (!/^[a-z][a-z0-9.-]{1,59}$/.test(kennung)) {
      throw new Invalid(
        'konto.kennung',
        'Der Anmeldename hat 2 bis 60 Zeichen: Kleinbuchstaben, Ziffern, Punkt und Bindestrich, vorn ein Buchstabe.',
        { feld: 'kennung' },
      )
    }
    const plain = name.normalize('NFC').trim()
    if (plain === '' || plain.length > 200 || /\p{Cc}|\p{Cf}/u.test(plain)) {
      throw new Invalid('konto.name', 'Bitte den Namen der Person angeben, höchstens 200 Zeichen.', { feld: 'name' })
    }
    const prepared = preparedName(anbieterKennung)
    const id = uuidv7()
    await this.#transaction(async (tx) => {
      const [made] = await rows(
        tx,
        sql`insert into identity.person (gemeinde, id, kennung, name, anbieter_kennung)
            values (${this.#gemeinde}, ${id}, ${kennung}, ${plain}, ${prepared}) on conflict do nothing returning id`,
      )
      if (!made) {
        const satz = 'Diesen Anmeldenamen oder diese Kennung beim Anbieter hat schon jemand in Ihrer Gemeinde.'
        throw new Conflict('konto.vergeben', satz, { feld: 'kennung' })
      }
      await this.#observe(id, { art: 'eingerichtet', kennung, vorbereitet: prepared !== null })
    })
    return id
  }

  /**
   * Says under which name a provider will call the person; whoever signs in there under it becomes this account. Links
   * of before are gone: of two that claim to be the person, the last one meant counts.
   *
   * @param kennung e-mail address or name at the provider; null takes the preparation back
   * @throws NotFound, Forbidden, Invalid, Conflict
   */
  async prepare(id: string, kennung: string | null): Promise<void> {
    const prepared = preparedName(kennung)
    await this.#ownAccount(id, async (tx) => {
      const [taken] = await rows(
        tx,
        sql`select id from identity.person where gemeinde = ${this.#gemeinde} and anbieter_kennung = ${prepared} and id <> ${id}`,
      )
      if (taken) {
        const satz = 'Für diese Kennung ist schon ein anderes Konto vorbereitet.'
        throw new Conflict('konto.vergeben', satz, { feld: 'kennung' })
      }
      await rows(
        tx,
        sql`update identity.person set anbieter_kennung = ${prepared} where gemeinde = ${this.#gemeinde} and id = ${id}`,
      )
      const gone =
        prepared === null
          ? []
          : await rows<{ anbieter: string }>(
              tx,
              sql`delete from identity.verknuepfung where gemeinde = ${this.#gemeinde} and person = ${id} returning anbieter`,
            )
      await this.#observe(id, { art: 'vorbereitet', entfernt: gone.map(({ anbieter }) => anbieter) })
    })
  }

  /** A locked person is out at once. @throws NotFound, Forbidden */
  async lock(id: string, gesperrt: boolean): Promise<void> {
    await this.#ownAccount(id, async (tx) => {
      await rows(
        tx,
        sql`update identity.person set gesperrt = ${gesperrt} where gemeinde = ${this.#gemeinde} and id = ${id}`,
      )
      if (gesperrt) {
        await rows(tx, sql`delete from identity.sitzung where gemeinde = ${this.#gemeinde} and person = ${id}`)
      }
      await this.#observe(id, { art: gesperrt ? 'gesperrt' : 'entsperrt' })
    })
  }

  /**
   * Gives and takes roles in this Gemeinde by hand. What a provider gave is its own to take.
   *
   * @param dazu has been looked at: roles that there are, in offices that there are
   * @throws NotFound, Forbidden
   */
  async changeRoles(id: string, dazu: readonly GivenRole[], weg: readonly GivenRole[]): Promise<void> {
    await this.#account(id, async (tx) => {
      const given: GivenRole[] = []
      const taken: GivenRole[] = []
      for (const { rolle, amt } of weg) {
        taken.push(
          ...(await rows<GivenRole>(
            tx,
            sql`delete from identity.zuweisung where gemeinde = ${this.#gemeinde} and person = ${id} and rolle = ${rolle}
                  and amt = ${amt} and herkunft = 'hand' returning rolle, amt`,
          )),
        )
      }
      for (const { rolle, amt } of dazu) {
        given.push(
          ...(await rows<GivenRole>(
            tx,
            sql`insert into identity.zuweisung (gemeinde, person, rolle, amt) values (${this.#gemeinde}, ${id}, ${rolle}, ${amt})
                on conflict do nothing returning rolle, amt`,
          )),
        )
      }
      if (given.length + taken.length > 0) {
        await this.#observe(id, { art: 'rollen-geaendert', dazu: given, weg: taken })
      }
    })
  }

  /** Of somebody who is employed here. */
  #ownAccount(id: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.#found(id, sql`gemeinde = ${this.#gemeinde}`, work)
  }

  /** Also of somebody who is employed elsewhere and has a role here. */
  #account(id: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    const here = sql`(gemeinde = ${this.#gemeinde} or exists (select from identity.zuweisung z
      where z.gemeinde = ${this.#gemeinde} and z.person = person.id))`
    return this.#found(id, here, work)
  }

  async #found(id: string, where: ReturnType<typeof sql>, work: (tx: Tx) => Promise<void>): Promise<void> {
    if (!isUuid(id)) throw new NotFound()
    await this.#transaction(async (tx) => {
      const [person] = await rows(tx, sql`select id from identity.person where id = ${id} and ${where}`)
      if (!person) throw new NotFound()
      if (id === this.#by) throw new Forbidden('konto.eigenes', 'Das eigene Konto pflegt jemand anderes.')
      await work(tx)
    })
  }

  #transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#databases.shared('verbund_benutzer').inTransaction(work)
  }
}

/** As it is kept and compared: one word in lower case. @throws Invalid */
function preparedName(text: string | null): string | null {
  const plain = text?.normalize('NFC').trim().toLowerCase() ?? ''
  if (plain === '') return null
  if (plain.length > 200 || /\s|\p{Cc}|\p{Cf}/u.test(plain)) {
    throw new Invalid('konto.anbieter-kennung', 'Bitte die E-Mail-Adresse oder den Namen beim Anbieter angeben.', {
      feld: 'kennung',
    })
  }
  return plain
}
