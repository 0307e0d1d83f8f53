/** The register as screens of other modules use it: a name with what is known of it, an entry to change, its cover. */

import './register.css'

export { EintragAendern } from './EintragAendern.tsx'
export { EintragFeld } from './EintragFeld.tsx'
export type { EintragszeileFragment, EintragVollFragment } from './generated/graphql.ts'
export { RegisterDocument, RegistereintragDocument } from './generated/graphql.ts'
export { SperreDialog } from './SperreDialog.tsx'
export { kenntlich } from './words.ts'
