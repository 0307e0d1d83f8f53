/**
 * Something around us keeps a server from starting: a port, a broken directory, a second start.
 * `message` says what is wrong and `rat` what to do next; both are German sentences for the person at the keyboard.
 */
export class Startfehler extends Error {
  override readonly name = 'Startfehler'
  readonly rat: string

  constructor(message: string, rat: string, options?: ErrorOptions) {
    super(message, options)
    this.rat = rat
  }
}
