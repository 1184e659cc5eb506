import { useEffect, useState } from 'preact/hooks';
import { client } from '../device.ts';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { later } from '../later.tsx';
import type { DemoPerson } from '../screens/sign-in/demo-people.tsx';
import { here } from '../here.ts';
import { signIn, signOut, unlock } from '../sign-in.ts';
import { withTexts } from '../texts.ts';

const LocaleChoice = later(() => import('./locale-choice.tsx').then((file) => file.LocaleChoice));
const Locked = later(() => withTexts('locking', import('../screens/locked/locked.tsx')).then((file) => file.Locked));

const OfflineOpening = later(() => import('../components/offline-opening.tsx').then((file) => file.OfflineOpening));

/** Shown in the place of any page that needs somebody signed in: its address stays. Six digits open it where there are some. */
export default function SignInPage() {
  const { lockedHandle, collective, opensOffline } = here.use();
  const [demo, setDemo] = useState<readonly DemoPerson[]>();
  const [wantsWords, setWantsWords] = useState(!client.hasDeviceCode);
  const [lost, setLost] = useState<'spent' | 'gone'>();
  useEffect(() => {
    if (!collective?.isDemo) return;
    void import('../demo-people.ts').then(({ demoPeople }) => demoPeople()).then(setDemo);
  }, [collective?.isDemo]);
  const unlocked = async (digits: string) => {
    const refusal = await unlock(digits);
    if (refusal !== 'spent' && refusal !== 'gone') return refusal;
    setLost(refusal);
    setWantsWords(true);
    return undefined;
  };
  const leave = async () => {
    await signOut();
    setLost(undefined);
    setWantsWords(true);
  };
  return (
    <>
      {opensOffline && <OfflineOpening />}
      {wantsWords ? (
        <>
          <SignIn
            key={lockedHandle}
            handle={lockedHandle}
            wasLocked={lockedHandle !== undefined}
            lostCode={lost}
            telephone={collective?.rotaTelephone}
            demo={demo}
            onSignIn={signIn}
            onDigits={client.hasDeviceCode ? () => setWantsWords(false) : undefined}
          />
          <LocaleChoice />
        </>
      ) : (
        <Locked
          telephone={collective?.rotaTelephone}
          onUnlock={unlocked}
          onWords={() => setWantsWords(true)}
          onNotMe={leave}
        />
      )}
    </>
  );
}
