import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import { ApiError } from '../../client/index.ts';
import type { EmergencyCardView } from '../../identity/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { useNow } from '../now.ts';
import { problemOf } from '../problem-of.ts';
import { draftOf, inputOf, rebased, type CardDraft } from '../screens/emergency-edit/card-draft.ts';
import { CardEditor } from '../screens/emergency-edit/card-editor.tsx';
import { t } from '../texts.ts';
import { useTyped } from '../typed.ts';

interface Typed {
  readonly draft: CardDraft;
  readonly upon: EmergencyCardView;
}

export default function EmergencyEditPage() {
  const now = useNow();
  const { route } = useLocation();
  const [card, setCard] = useState<EmergencyCardView>();
  // What was begun stays upon the card that was read then, also when it is gone on with another day.
  const [typed, setTyped] = useTyped<Typed | undefined>('emergency card', undefined);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => void client.api.emergencyCard().then(setCard, (error: unknown) => setProblem(problemOf(error))), []);
  if (card === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const { draft, upon } = typed ?? { draft: draftOf(card), upon: card };
  const save = async () => {
    try {
      await client.api.changeEmergencyCard(inputOf(draft), upon.version);
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      setProblem(isStale ? undefined : problemOf(error));
      if (!isStale) return;
      setTyped({ draft, upon });
      setCard(await client.api.emergencyCard().catch(() => card));
      return;
    }
    setTyped(undefined);
    say(t('card.saved'));
    route('/emergency', true);
  };
  return (
    <CardEditor
      now={now}
      card={upon}
      draft={draft}
      newer={upon.version === card.version ? undefined : card}
      problem={problem}
      onDraft={(changed) => setTyped({ draft: changed, upon })}
      onSave={save}
      onTakeNewer={() => setTyped(undefined)}
      onKeepMine={() => setTyped({ draft: rebased(draft, upon, card), upon: card })}
      onBack={() => route('/emergency')}
    />
  );
}
