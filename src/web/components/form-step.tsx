import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import back from 'icon:arrow-left';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './form-step.css';

interface FormStepProps {
  title: string;
  /** One sentence that helps to answer. */
  words?: string | undefined;
  /** Which question of how many. */
  step: number;
  steps: number;
  onBack?: (() => void) | undefined;
  children: ComponentChildren;
  /** What is pressed after answering, at the thumb; absent where an answer itself goes on. */
  foot?: ComponentChildren;
}

/** One question of several. A new question takes the focus, so that a screen reader reads it. */
export function FormStep({ title, words, step, steps, onBack, children, foot }: FormStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
    if (!isFirst.current) scrollTo(0, 0);
    isFirst.current = false;
  }, [step]);
  return (
    <div class="step">
      <div class="step-bar" role="img" aria-label={t('step.of', { step, steps })}>
        {Array.from({ length: steps }, (_, index) => (
          <i key={index} class={index < step ? 'done' : undefined} />
        ))}
      </div>
      <div class="step-head">
        {onBack && <Button look="plain" icon={back} turns label={t('back')} onPress={onBack} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {words && <p class="step-words quiet">{words}</p>}
      {children}
      {foot && <div class="step-foot">{foot}</div>}
    </div>
  );
}
