import type { Grants } from '@verbundakte/authz'

/**
 * That something was sent, when and where, is for those who look after the Gemeinde as a whole and its log. Nobody
 * reads the content here: it is shown by the module that has sent or received it, under its own rights.
 */
export const abilities: Grants = (allow, person) => {
  const fachlich = ['registratur', 'leitung', 'datenschutz', 'benutzerpflege'].some((rolle) => person.rollen.has(rolle))
  if (!fachlich) return
  const grund = 'Was zwischen Gemeinden geht, sehen Registratur, Leitung, Datenschutz und Fachadministration.'
  allow('lesen', 'Verbundpostausgang', undefined, { grund })
  allow('lesen', 'Verbundposteingang', undefined, { grund })
}
