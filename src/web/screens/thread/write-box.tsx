import { useEffect, useRef, useState } from 'preact/hooks';
import send from 'icon:send-horizontal';
import { Button } from '../../components/button.tsx';
import { HintNotice, useHints } from '../../components/hinted-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { say } from '../../components/toast.tsx';
import { typedDirection } from '../../components/typed-direction.ts';
import { useTyped } from '../../typed.ts';
import { t } from '../../texts.ts';
import '../../components/input.css';
import './write-box.css';

interface WriteBoxProps {
  /** Which thread: what is typed stays with it, when the page is left and when it locks. */
  name: string;
  /** What she wrote last, as it arrived. */
  lastOwn: string | undefined;
  /** False once the case was closed. */
  canWrite: boolean;
  onWrite: (text: string) => Promise<Problem | undefined>;
  telephone?: string | undefined;
}

/** Writes into the thread. What could not be sent stays in the box, also when the case was closed meanwhile. */
export function WriteBox({ name, lastOwn, canWrite, onWrite, telephone }: WriteBoxProps) {
  const [text, setText] = useTyped(`message ${name}`, '');
  const [problem, setProblem] = useState<Problem>();
  const hints = useHints();
  const atFirst = useRef(text);
  useEffect(() => {
    // It had been sent before the lock, and only its answer was lost.
    if (text !== '' && text === atFirst.current && text.trim() === lastOwn) setText('');
  }, []);
  const write = async () => {
    if (text.trim() === '' || !(await hints.mayGoOn(text))) return;
    const failed = await onWrite(text.trim());
    setProblem(failed);
    if (!failed) setText('');
  };
  if (!canWrite && text === '') return null;
  return (
    <div class="step-foot">
      <HintNotice parts={hints.parts} />
      {canWrite && problem && (
        <>
          <ProblemNotice problem={problem} telephone={telephone} />
          <Button look="outline" wide onPress={write}>
            {t('try-again')}
          </Button>
        </>
      )}
      {!canWrite && (
        <Notice tone="urgent" live>
          {t('write.closed')}
        </Notice>
      )}
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
        {canWrite && <Button look="main" icon={send} label={t('write.send')} turns onPress={write} />}
      </div>
      {!canWrite && (
        <Button
          look="outline"
          wide
          onPress={async () => {
            await navigator.clipboard.writeText(text);
            say(t('write.copied'));
          }}
        >
          {t('write.copy')}
        </Button>
      )}
    </div>
  );
}
