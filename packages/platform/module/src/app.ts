import { auditSchema, CORE_EVENTS, type Events, Recorder } from '@verbundakte/audit'
import { collectRules, type Person, Rights, rightsOfTheOperator, Subjects } from '@verbundakte/authz'
import {
  asGemeinde,
  type Databases,
  readingAs,
  type SchemaSource,
  type Standing,
  type Tx,
  toUserError,
} from '@verbundakte/database'
import { type Besuch, type Context, makeBuilder, type Services } from '@verbundakte/graphql'
import { type Gemeinde, type GemeindeId, NotFound, uuidv7 } from '@verbundakte/kernel'
import { searchSchema } from '@verbundakte/search'
import type { GraphQLSchema } from 'graphql'
import { addCoreFields } from './core-fields.ts'
import type { Doors } from './doors.ts'
import { addEventField } from './event-field.ts'
import { addLiveField, unreachable } from './live-field.ts'
import { merged } from './merged.ts'
import { type Module, switchedOn } from './module.ts'
import { failingAlone, recording } from './recording.ts'
import { Refusals } from './refusals.ts'
import { addSearchField } from './search-field.ts'
import { Views } from './views.ts'
import { scopeKey, visitorRights } from './visit.ts'
import { addWhyField } from './why-field.ts'

/** On whose behalf something runs. */
export interface Caller {
  readonly gemeinde: GemeindeId
  readonly person: Person
  readonly standing: Standing
  readonly anfrage: string
  /** with the standing `unterstuetzung`: the living grant, or null for somebody who may only ask for one */
  readonly besuch?: Besuch | null
  /** why it happens though the person is not there */
  readonly grund?: string
}

/** The schemas of the platform that live beside those of the modules, in the order in which they build on each other. */
export const PLATFORM_SCHEMAS: readonly SchemaSource[] = [auditSchema, searchSchema]

/**
 * The modules put together: which subjects and events there are, who may do what, and the doors through which a use
 * case runs. Built once per process; holds no request.
 */
export class App {
  readonly modules: readonly Module[]
  readonly gemeinden: ReadonlyMap<GemeindeId, Gemeinde>
  readonly subjects: Subjects
  readonly events: Events
  #schema: GraphQLSchema | undefined
  #watched: GraphQLSchema | undefined
  readonly #databases: Databases
  readonly #services: Services
  readonly #rights = new Map<string, Rights>()
  readonly #refusals: Refusals

  constructor(parts: {
    modules: readonly Module[]
    gemeinden: readonly Gemeinde[]
    databases: Databases
    services: Services
    /** hears what went wrong after an answer was given */
    onError?: (satz: string, error: unknown) => void
  }) {
    this.modules = parts.modules
    this.gemeinden = new Map(parts.gemeinden.map((gemeinde) => [gemeinde.id, gemeinde]))
    this.#databases = parts.databases
    this.#services = parts.services
    this.subjects = new Subjects(merged('subject', parts.modules, (module) => module.subjects))
    this.events = { ...CORE_EVENTS, ...merged('event', parts.modules, (module) => module.events) }
    this.#refusals = new Refusals(parts.databases, this.subjects, parts.onError ?? (() => {}))
    this.checkListeners()
  }

  get databases(): Databases {
    return this.#databases
  }

  /** Every schema behind the wall, in the order of migration. */
  static schemas(modules: readonly Module[]): SchemaSource[] {
    return [...PLATFORM_SCHEMAS, ...modules]
  }

  /** What may be asked; built for the gateway as it starts, and never where nobody asks: in the worker, in a run by hand. */
  get schema(): GraphQLSchema {
    this.#schema ??= App.schemaOf(this.modules)
    return this.#schema
  }

  /** The same schema for visitors: it tells the context of every field that it shows. */
  get watchedSchema(): GraphQLSchema {
    this.#watched ??= App.schemaOf(this.modules, true)
    return this.#watched
  }

  /** The GraphQL schema of these modules; it needs no server. */
  static schemaOf(modules: readonly Module[], watched = false): GraphQLSchema {
    const builder = makeBuilder(watched)
    addCoreFields(builder)
    addEventField(builder, modules)
    addSearchField(builder, modules)
    addWhyField(builder, modules)
    addLiveField(builder, modules)
    for (const module of modules) module.schema?.(builder)
    return builder.toSchema()
  }

  /** @throws NotFound for a Gemeinde that is none of the Verbund */
  profil(gemeinde: GemeindeId): Gemeinde {
    const profil = this.gemeinden.get(gemeinde)
    if (!profil) throw new NotFound()
    return profil
  }

  /** Reads on behalf of a person, each statement by itself. Of a visitor what was shown is recorded, or nothing is shown. */
  read<T>(caller: Caller, work: (ctx: Context) => Promise<T>): Promise<T> {
    if (caller.standing === 'unterstuetzung') {
      // A transaction, because the person travels in it; read committed, so that each statement sees the grant anew.
      return this.#transaction(
        caller.gemeinde,
        actorOf(caller),
        () => true,
        (tx, recorder) => this.#watching(caller, tx, recorder, false, work),
      )
    }
    return readingAs(this.#databases, caller.gemeinde, caller.standing, (tx) => work(this.#context(caller, tx, null)))
  }

  /** One use case on behalf of a person: all of it or nothing, and what it recorded with it. */
  write<T>(caller: Caller, work: (ctx: Context) => Promise<T>, keep: (result: T) => boolean = () => true): Promise<T> {
    return this.#transaction(caller.gemeinde, actorOf(caller), keep, (tx, recorder) =>
      caller.standing === 'unterstuetzung'
        ? this.#watching(caller, tx, recorder, true, work)
        : work(this.#context(caller, tx, recorder)),
    )
  }

  /** The context of a subscription, which lasts: it knows the rights, and reaches no table. */
  listening(caller: Caller, heard: NonNullable<Context['heard']>): Context {
    return { ...this.#context(caller, unreachable, null), heard }
  }

  /** Both ways in for a person, for work that takes its time between them. */
  doorsOf(caller: Caller): Doors {
    return {
      gemeinde: caller.gemeinde,
      services: this.#services,
      read: (work) => this.read(caller, work),
      write: (work) => this.write(caller, work),
    }
  }

  /**
   * As one Gemeinde without a person (jobs, imports): every right behind its wall; the log says the reason.
   *
   * @param anfrage the number of the request that this follows; unless given, it is one of its own
   */
  asBetrieb(gemeinde: GemeindeId, grund: string, anfrage: string = uuidv7()): Doors {
    return {
      gemeinde,
      services: this.#services,
      read: (work) =>
        readingAs(this.#databases, gemeinde, 'dienst', (tx) =>
          work(this.#operatorContext(gemeinde, anfrage, tx, null)),
        ),
      write: (work) =>
        this.#transaction(
          gemeinde,
          { standing: 'dienst', person: null, anfrage, grund },
          () => true,
          (tx, recorder) => work(this.#operatorContext(gemeinde, anfrage, tx, recorder)),
        ),
    }
  }

  /**
   * What a person may do. Kept per person and roles; a change of roles makes another key.
   *
   * @param besuch of a visitor, whose rights are those of the grant: without one only those of asking for it
   */
  rightsOf(gemeinde: GemeindeId, person: Person, besuch?: Besuch | null): Rights {
    const key = `${gemeinde} ${person.id} ${besuch === undefined ? person.schluessel : scopeKey(besuch)}`
    const known = this.#rights.get(key)
    if (known) return known
    const profil = this.profil(gemeinde)
    const modules = this.modules.filter((module) => switchedOn(module, profil))
    const grants =
      besuch === undefined
        ? modules.map((module) => module.abilities)
        : [
            ...modules.flatMap((module) => module.guestAbilities ?? []),
            ...(besuch ? [visitorRights(modules, besuch)] : []),
          ]
    const made = new Rights(this.subjects, collectRules(this.subjects, grants, person))
    const [oldest] = this.#rights.keys()
    if (this.#rights.size >= 5000 && oldest !== undefined) this.#rights.delete(oldest)
    this.#rights.set(key, made)
    return made
  }

  /** Resolves when every refused attempt so far stands in the log. */
  settled(): Promise<void> {
    return this.#refusals.settled()
  }

  async #transaction<T>(
    gemeinde: GemeindeId,
    context: { standing: Standing; person: string | null; anfrage: string; grund?: string; auftrag?: string },
    keep: (result: T) => boolean,
    work: (tx: Tx, recorder: Recorder) => Promise<T>,
  ): Promise<T> {
    const recorder = new Recorder(this.events, context)
    try {
      return await asGemeinde(this.#databases, gemeinde, context, async (tx) => {
        const result = await work(tx, recorder)
        if (!keep(result)) throw new Undone(result)
        await recorder.flush(tx)
        return result
      })
    } catch (error) {
      // Thrown just above, to roll back and still answer.
      if (error instanceof Undone) return error.result as T
      throw toUserError(error) ?? error
    }
  }

  /** The context of a visitor: keeps what is shown, and records it in the Gemeinde's own log before anybody sees it. */
  async #watching<T>(
    caller: Caller,
    tx: Tx,
    recorder: Recorder,
    writing: boolean,
    work: (ctx: Context) => Promise<T>,
  ): Promise<T> {
    const besuch = caller.besuch ?? null
    const views = new Views(this.subjects.names)
    const result = await work({
      ...this.#context({ ...caller, besuch }, tx, writing ? recorder : null),
      seen: (art, id, feld) => views.add(art, id, feld),
    })
    if (besuch) views.recordInto(recorder, caller.anfrage)
    return result
  }

  #context(caller: Caller, tx: Tx, recorder: Recorder | null): Context {
    return {
      ...caller,
      profil: this.profil(caller.gemeinde),
      tx,
      rights: this.rightsOf(caller.gemeinde, caller.person, caller.besuch),
      writing: recorder !== null,
      services: this.#services,
      record: recording(recorder),
      alone: failingAlone(tx, recorder),
      refused: (action, table, id) => this.#refusals.note(caller, action, table, id),
    }
  }

  #operatorContext(gemeinde: GemeindeId, anfrage: string, tx: Tx, recorder: Recorder | null): Context {
    return {
      gemeinde,
      profil: this.profil(gemeinde),
      standing: 'dienst',
      person: null,
      anfrage,
      tx,
      rights: rightsOfTheOperator(this.subjects),
      writing: recorder !== null,
      services: this.#services,
      record: recording(recorder),
      alone: failingAlone(tx, recorder),
    }
  }

  private checkListeners(): void {
    for (const module of this.modules) {
      for (const [name, job] of Object.entries(module.jobs ?? {})) {
        if (!this.events[job.on]) throw new Error(`the job ${name} waits for ${job.on}, which no module records`)
      }
    }
  }
}

function actorOf({ standing, person, anfrage, besuch, grund }: Caller) {
  return { standing, person: person.id, anfrage, ...(grund && { grund }), ...(besuch && { auftrag: besuch.auftrag }) }
}

class Undone extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}
