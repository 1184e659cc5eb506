import { useState } from 'preact/hooks';
import type { IconPath } from '../bundle/icons.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface GoOnProps {
  label: string;
  /** What is still missing, in words; undefined when nothing is. */
  missing: string | undefined;
  onPress: () => unknown;
  icon?: IconPath;
  type?: 'button' | 'submit';
}

/** Goes on when nothing is missing; pressed before that, it says what is. */
export function GoOn({ label, missing, onPress, icon, type = 'button' }: GoOnProps) {
  const [said, setSaid] = useState(false);
  return (
    <>
      {said && missing !== undefined && (
        <Notice tone="danger" live>
          {missing}
        </Notice>
      )}
      <Button
        look={missing === undefined ? 'main' : 'soft'}
        icon={icon}
        wide
        type={type}
        onPress={() => {
          setSaid(missing !== undefined);
          return missing === undefined ? onPress() : undefined;
        }}
      >
        {label}
      </Button>
    </>
  );
}
