import type { Demo } from '@verbundakte/module'
import { empfaengerAnlegen } from './empfaenger.ts'
import { registerAnlegen } from './register.ts'

const demo: Demo = async (hilfe) => {
  await empfaengerAnlegen(hilfe)
  await registerAnlegen(hilfe)
}

export default demo
