import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { ApiError } from '../../client/index.ts';
import type { EmergencyCardView } from '../../identity/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { useNow } from '../now.ts';
import { problemOf } from '../problem-of.ts';
import { draftOf, inputOf, type CardDraft } from '../screens/emergency-edit/card-draft.ts';
import { CardEditor } from '../screens/emergency-edit/card-editor.tsx';
import { t } from '../texts.ts';

export default function EmergencyEditPage() {
  const now = useNow();
  const { route } = useLocation();
  const [card, setCard] = useState<EmergencyCardView>();
  const [draft, setDraft] = useState<CardDraft>();
  const [newer, setNewer] = useState<EmergencyCardView>();
  const [problem, setProblem] = useState<Problem>();
  const take = (read: EmergencyCardView) => {
    setCard(read);
    setDraft(draftOf(read));
    setNewer(undefined);
  };
  useEffect(() => void client.api.emergencyCard().then(take, (error: unknown) => setProblem(problemOf(error))), []);
  if (card === undefined || draft === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const save = async () => {
    try {
      await client.api.changeEmergencyCard(inputOf(draft), card.version);
      say(t('card.saved'));
      route('/emergency', true);
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      setProblem(isStale ? undefined : problemOf(error));
      if (isStale) setNewer(await client.api.emergencyCard().catch(() => undefined));
    }
  };
  return (
    <CardEditor
      now={now}
      card={card}
      draft={draft}
      newer={newer}
      problem={problem}
      onDraft={setDraft}
      onSave={save}
      onTakeNewer={() => newer && take(newer)}
      onKeepMine={() => {
        setCard(newer);
        setNewer(undefined);
      }}
      onBack={() => route('/emergency')}
    />
  );
}
