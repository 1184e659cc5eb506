import type { ComponentChildren } from 'preact';
import back from 'icon:arrow-left';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './page.css';

/** A page's heading, with a way back where it has one. */
export function PageTitle({
  title,
  detail,
  onBack,
  end,
}: {
  title: string;
  detail?: ComponentChildren;
  onBack?: (() => void) | undefined;
  end?: ComponentChildren;
}) {
  return (
    <div class="page-title">
      {onBack && <Button look="plain" icon={back} turns label={t('back')} onPress={onBack} />}
      <div>
        <h1>{title}</h1>
        {detail !== undefined && <p class="quiet small">{detail}</p>}
      </div>
      {end}
    </div>
  );
}
