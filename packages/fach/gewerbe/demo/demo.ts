import type { Demo } from '@verbundakte/module'
import { empfaengerAnlegen } from './empfaenger.ts'

const demo: Demo = async (hilfe) => {
  await empfaengerAnlegen(hilfe)
}

export default demo
