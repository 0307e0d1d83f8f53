import { Dialog } from '@verbundakte/ui'
import { ProviderSignIn } from './ProviderSignIn.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The session ended while somebody was working: sign in over the screen, and everything goes on where it stood. */
export function SignInAgain({ name, onSignedIn }: { name: string; onSignedIn: () => Promise<void> }) {
  return (
    <Dialog title="Bitte melden Sie sich noch einmal an" onClose={() => {}} closable={false}>
      <p>Ihre Sitzung ist abgelaufen, {name}. Was Sie eingegeben haben, ist noch da.</p>
      <br />
      <SignInForm onSignedIn={onSignedIn} />
      <ProviderSignIn beside={onSignedIn} />
    </Dialog>
  )
}
