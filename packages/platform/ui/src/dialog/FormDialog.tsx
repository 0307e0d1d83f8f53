import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { SaveForm } from './SaveForm.tsx'

interface FormDialogProps {
  readonly title: string
  readonly submit: string
  readonly onClose: () => void
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
  readonly wide?: boolean
}

/** A dialog that asks for a few things and saves them. */
export function FormDialog({ title, submit, onClose, onSubmit, children, wide = false }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <SaveForm submit={submit} onCancel={onClose} onSubmit={onSubmit}>
        {children}
      </SaveForm>
    </Dialog>
  )
}
