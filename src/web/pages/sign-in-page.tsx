import { useEffect, useState } from 'preact/hooks';
import { demoPeople } from '../demo-people.ts';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { OfflineOpening } from '../components/offline-opening.tsx';
import type { DemoPerson } from '../screens/sign-in/demo-people.tsx';
import { here } from '../here.ts';
import { signIn } from '../sign-in.ts';

/** Shown in the place of any page that needs somebody signed in: its address stays. */
export default function SignInPage() {
  const { lockedHandle, collective, opensOffline } = here.use();
  const [demo, setDemo] = useState<readonly DemoPerson[]>();
  useEffect(() => {
    if (collective?.isDemo) void demoPeople().then(setDemo);
  }, [collective?.isDemo]);
  return (
    <>
      {opensOffline && <OfflineOpening />}
      <SignIn
        key={lockedHandle}
        handle={lockedHandle}
        wasLocked={lockedHandle !== undefined}
        telephone={collective?.rotaTelephone}
        demo={demo}
        onSignIn={signIn}
      />
    </>
  );
}
