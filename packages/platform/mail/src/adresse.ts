import { Invalid } from '@verbundakte/kernel'

/**
 * One address and nothing beside it: no name, no second one, no line break that would begin another header.
 *
 * @throws Invalid
 */
export function mailadresse(text: string, feld = 'adresse'): string {
  const adresse = text.trim()
  const [, bereich = ''] = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9.-]{3,190})$/i.exec(adresse) ?? []
  const gut = bereich.split('.').every((teil) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(teil))
  if (!gut || !bereich.includes('.')) {
    throw new Invalid('mail.adresse', 'Das ist keine E-Mail-Adresse, an die gesendet werden kann.', { feld })
  }
  return adresse
}
