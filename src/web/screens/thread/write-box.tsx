import { useState } from 'preact/hooks';
import send from 'icon:send-horizontal';
import { Button } from '../../components/button.tsx';
import { HintNotice, useHints } from '../../components/hinted-text.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { typedDirection } from '../../components/typed-direction.ts';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';
import '../../components/input.css';
import './write-box.css';

/** Writes into the thread. What could not be sent stays in the box, named after its thread. */
export function WriteBox({ name, onWrite }: { name: string; onWrite: (text: string) => Promise<Problem | undefined> }) {
  const [text, setText] = useTyped(name, '');
  const [problem, setProblem] = useState<Problem>();
  const hints = useHints();
  const write = async () => {
    if (text.trim() === '' || !(await hints.mayGoOn(text))) return;
    const failed = await onWrite(text.trim());
    setProblem(failed);
    if (!failed) setText('');
  };
  return (
    <>
      <HintNotice parts={hints.parts} />
      {problem && <ProblemNotice problem={problem} />}
      <div class="write-box">
        <textarea
          class="input"
          dir={typedDirection(text)}
          rows={1}
          maxLength={2000}
          aria-label={t('write.label')}
          placeholder={t('write.example')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button look="main" icon={send} label={t('write.send')} turns onPress={write} />
      </div>
    </>
  );
}
