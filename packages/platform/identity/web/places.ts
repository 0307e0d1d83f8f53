/** An account as those are told who add something to its screen. */
export interface KontoOrt {
  readonly person: string
  readonly gesperrt: boolean
}

declare module '@verbundakte/ui' {
  interface Orte {
    /** buttons below the Angaben of an account */
    konto: KontoOrt
  }
}
