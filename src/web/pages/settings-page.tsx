import { useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { removeDeviceCode, setDeviceCode } from '../device-code.ts';
import { keep, kept } from '../kept.ts';
import { loadLabels } from '../labels.ts';
import { later } from '../later.tsx';
import { useNow } from '../now.ts';
import { attempt } from '../problem-of.ts';
import { Settings } from '../screens/settings/settings.tsx';
import { here } from '../here.ts';
import { lock } from '../lock.ts';
import { locale } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

const CodeSheet = later(() => import('../screens/device-code/code-sheet.tsx').then((file) => file.CodeSheet));

export default function SettingsPage() {
  const now = useNow();
  const { me, drawing } = here.use();
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem>();
  const [isChoosing, setIsChoosing] = useState(false);
  const signIns = useLoaded(() => client.api.signIns(), ['me']);
  const act = async (step: () => Promise<unknown>) => {
    const failed = await attempt(step);
    setProblem(failed);
    return failed;
  };
  const leave = async () => {
    // On this device already: she signed in with it.
    const { signOut } = await import('../sign-in.ts');
    await signOut();
    route('/');
  };
  const isExpert = me?.roles.includes('expert') ?? false;
  const drawAgain = async () => {
    client.speak(locale());
    await loadLabels();
    here.write({ drawing: drawing + 1 });
    await act(() => client.api.changeMe({ locale: locale() }));
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Settings
        now={now}
        handle={me?.handle ?? ''}
        hasEntry={isExpert}
        contact={isExpert ? (kept('contact') ?? { telephone: '', isShared: true }) : undefined}
        signIns={signIns.value ?? []}
        onContact={(contact) => act(() => keep('contact', contact))}
        onLocale={() => void drawAgain()}
        onRevoke={({ id }) => act(() => client.api.revokeSignIn(id)).then(signIns.reload)}
        hasDeviceCode={client.hasDeviceCode}
        onChooseCode={() => setIsChoosing(true)}
        onRemoveCode={async () => {
          setProblem(await removeDeviceCode());
          await signIns.reload();
        }}
        onLock={() => void lock()}
        onSignOut={leave}
      />
      {isChoosing && (
        <CodeSheet
          onSet={setDeviceCode}
          onClose={() => {
            setIsChoosing(false);
            void signIns.reload();
          }}
        />
      )}
    </>
  );
}
