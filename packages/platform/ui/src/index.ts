/**
 * ui: what clerk screens are made of, on KERN-UX tokens. Screens of a module are a folder `web/` with a `routes.tsx`
 * (`WebModule`); they talk to the gateway through `useApi`, and say what keys do with `useShortcuts`.
 */
import './fonts.css'
import './base.css'

export { ApiProvider, useApi, useApiQuery, useRefresh } from './api/ApiContext.tsx'
export { type AccountSecurity, account, type OpenSession } from './api/account.ts'
export { ApiError, fromProblem, isUnreachable, sentenceFor } from './api/api-error.ts'
export { type Api, createApi, json, reach, type TypedDocument } from './api/client.ts'
export { listenLive } from './api/live.ts'
export { createPasskey, signWithPasskey } from './api/passkey.ts'
export { changePassword } from './api/password.ts'
export {
  type FactorAnswer,
  type FactorSource,
  type NewFactor,
  type SignInStep,
  secondStep,
  type TotpDraft,
  type Way,
} from './api/second-factor.ts'
export { createSessionDoor, type SessionDoor } from './api/session-door.ts'
export {
  type Angemeldet,
  type BesuchteGemeinde,
  providerAddress,
  type SignInOffer,
  signIn,
  signInOffer,
  signOut,
  whoIsSignedIn,
} from './api/sign-in.ts'
export { type StoredFile, uploadFile } from './api/upload-file.ts'
export { Beitraege, BeitraegeProvider, type Beitrag, type Orte } from './contributions.tsx'
export { Dialog } from './dialog/Dialog.tsx'
export { FormDialog } from './dialog/FormDialog.tsx'
export { InlineForm } from './dialog/InlineForm.tsx'
export { CheckGroup } from './fields/CheckGroup.tsx'
export { Combobox, type ComboOption } from './fields/Combobox.tsx'
export { DateField } from './fields/DateField.tsx'
export { Field, type FieldProps } from './fields/Field.tsx'
export { FieldErrors } from './fields/field-errors.ts'
export { type Option, SelectField } from './fields/SelectField.tsx'
export { TextArea, TextField } from './fields/TextField.tsx'
export {
  compareGerman,
  formatDay,
  formatDayOf,
  formatInstant,
  formatNumber,
  formatSize,
  formatTime,
} from './format/display.ts'
export { Highlight } from './format/Highlight.tsx'
export { type Amt, type GemeindeKontext, GemeindeProvider, useGemeinde } from './gemeinde.tsx'
export { type Column, ListGrid } from './list/ListGrid.tsx'
export { recallPlace } from './list/list-memory.ts'
export type { Marking } from './list/marking.ts'
export { keepShell } from './offline/keep-shell.ts'
export { useReachable, whetherReachable } from './offline/reachable.ts'
export { Pane, type PaneName, Panes, toPane, usePanes } from './panes/Panes.tsx'
export { useStacked } from './panes/stacked.ts'
export { Badge } from './parts/Badge.tsx'
export { Button, IconButton } from './parts/Button.tsx'
export { Details } from './parts/Details.tsx'
export { EmptyState } from './parts/EmptyState.tsx'
export { type Facet, Facets } from './parts/Facets.tsx'
export { Icon, type IconName } from './parts/Icon.tsx'
export { Menu, type MenuItem } from './parts/Menu.tsx'
export { Notice } from './parts/Notice.tsx'
export { PaneHeader } from './parts/PaneHeader.tsx'
export { Progress } from './parts/Progress.tsx'
export { usePageTitle } from './parts/page-title.ts'
export { type Remembered, remembered } from './parts/remembered.ts'
export { SCHUTZKLASSE_NAMEN, SchutzklasseBadge } from './parts/Schutzklasse.tsx'
export { SkipLink } from './parts/SkipLink.tsx'
export { FilePreview } from './preview/FilePreview.tsx'
export { prefetchPdfs } from './preview/first-pages.ts'
export { type OwnFile, ownFile } from './preview/own-file.ts'
export { kindName, type PreviewFile, previewKind } from './preview/preview-file.ts'
export { SessionProvider, type SessionState, useSession } from './session.tsx'
export { Kbd, keyLabel } from './shortcuts/Kbd.tsx'
export { ShortcutHelp } from './shortcuts/ShortcutHelp.tsx'
export { ShortcutProvider, useShortcutSettings, useShortcuts } from './shortcuts/ShortcutProvider.tsx'
export { followTheme, type Theme, useTheme } from './theme/theme.ts'
export { type Toast, ToastProvider, useToast, useUndoToast } from './toast/ToastProvider.tsx'
export { undoEach } from './toast/undo-each.ts'
export { Tree } from './tree/Tree.tsx'
export { ancestors, type TreeNode } from './tree/tree-model.ts'
export { DropArea } from './upload/DropArea.tsx'
export { useFileDrop } from './upload/file-drop.ts'
export { useFilePaste } from './upload/file-paste.ts'
export { pickFiles } from './upload/pick-files.ts'
export { UploadProvider, useUploads } from './upload/UploadProvider.tsx'
export type { SecondLook, UploadTarget } from './upload/upload-queue.ts'
export type { AccountEntry, NavigationItem, OnDevice, WebModule } from './web-module.ts'
