import { useEffect, useRef } from 'preact/hooks';
import alert from 'icon:circle-alert';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './notice.css';

/** What is missing, above the form: each line moves the focus to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly { field: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <div class="notice notice-danger" role="alert" tabIndex={-1} ref={box}>
      <Icon of={alert} />
      <div>
        <strong>{t('errors.title', { count: errors.length })}</strong>
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
