import type { Demo } from '@verbundakte/module'
import { empfaengerAnlegen } from './empfaenger.ts'
import { registerAnlegen } from './register.ts'
import { verfahrenAnlegen } from './verfahren.ts'

const demo: Demo = async (hilfe) => {
  await empfaengerAnlegen(hilfe)
  await registerAnlegen(hilfe)
  await verfahrenAnlegen(hilfe)
}

export default demo
