import type { Context } from '@verbundakte/graphql'

/** With whom something lies: a person, or everybody of an office. */
export interface Haltende {
  readonly person: string | null
  readonly amt: string | null
}

export interface Uebergabe {
  readonly von: Haltende
  readonly an: Haltende
  /** it goes back to whom it came from */
  readonly zurueck: boolean
}

/** A kind of thing that somebody holds, and that is handed on when they leave. Declared by the module it belongs to. */
export interface Uebergabeposten {
  /** `akte.vorgang` */
  readonly art: string
  /** as on screens: `Vorgänge in Bearbeitung` */
  readonly titel: string
  /**
   * Ids of what the person holds, the newest first, as far as the acting person may hand it over: nothing beyond that is
   * counted either.
   *
   * @param hoechstens more are not asked for
   */
  gehalten(ctx: Context, person: string, hoechstens: number): Promise<readonly string[]>
  /**
   * Hands one on, in the transaction of the use case.
   *
   * @returns the id under which it lies with whoever has it now
   * @throws NotFound, Forbidden; Invalid for somebody who may not read it; Conflict when it does not lie there any more
   */
  uebergeben(ctx: Context, id: string, uebergabe: Uebergabe): Promise<string>
}
