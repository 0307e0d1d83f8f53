import { UserError } from '@verbundakte/kernel'

/** One answer for unknown, locked and mistyped: it tells nobody which accounts exist. */
export class SignInRefused extends UserError {
  override readonly name = 'SignInRefused'
  readonly status = 401
  constructor() {
    super(
      'anmeldung.abgelehnt',
      'Anmeldename oder Kennwort stimmt nicht. Bitte prüfen Sie beides und die Feststelltaste.',
    )
  }
}

export class TooManyAttempts extends UserError {
  override readonly name = 'TooManyAttempts'
  readonly status = 429
  constructor() {
    super(
      'anmeldung.zu-viele',
      'Zu viele Versuche. Bitte warten Sie eine Stunde oder wenden Sie sich an Ihre Fachadministration.',
    )
  }
}

/** Too late, too often, of another browser, or done already: the person begins anew with the password. */
export class SignInLapsed extends UserError {
  override readonly name = 'SignInLapsed'
  readonly status = 401
  constructor() {
    super('anmeldung.abgelaufen', 'Diese Anmeldung gilt nicht mehr. Bitte beginnen Sie noch einmal mit dem Kennwort.')
  }
}

/** Wrong, used, of somebody else, or gone: one answer. */
export class SecondFactorRefused extends UserError {
  override readonly name = 'SecondFactorRefused'
  readonly status = 401
  constructor() {
    super(
      'zweitfaktor.abgelehnt',
      'Das hat nicht gestimmt. Jeder Code gilt nur einmal; bitte warten Sie auf den nächsten und versuchen Sie es noch einmal.',
    )
  }
}
