/**
 * Something around us keeps a server from starting: a port, a broken directory, a second start.
 * `message` says what is wrong and `advice` what to do next; both are German sentences for the person at the keyboard.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.advice = advice
  }
}
