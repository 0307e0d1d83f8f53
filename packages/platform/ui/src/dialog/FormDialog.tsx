import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { SaveForm } from './SaveForm.tsx'

interface FormDialogProps {
  readonly title: string
  readonly submit: string
  readonly onClose: () => void
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** A dialog that asks for a few things and saves them. */
export function FormDialog({ title, submit, onClose, onSubmit, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <SaveForm submit={submit} onCancel={onClose} onSubmit={onSubmit}>
        {children}
      </SaveForm>
    </Dialog>
  )
}
