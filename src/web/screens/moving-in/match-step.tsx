import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Switch } from '../../components/switch.tsx';
import { t } from '../../texts.ts';
import { meanings, type Columns, type Meaning } from './columns.ts';
import type { ReadList } from './read-list.ts';

interface MatchStepProps {
  list: ReadList;
  columns: Columns;
  onChange: (columns: Columns) => void;
  onCheck: () => Promise<unknown>;
  onBack: () => void;
  /** The list so far cannot be compared with. */
  isUnshared: boolean;
}

const examples = 2;

/** What each column says: guessed, and mended here. */
export function MatchStep({ list, columns, onChange, onCheck, onBack, isUnshared }: MatchStepProps) {
  const [showsHead] = useState(columns.hasHeader);
  const { rows, encoding } = list;
  const body = columns.hasHeader ? rows.slice(1) : rows;
  const said = (at: number): string =>
    body
      .map(({ cells }) => cells[at]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, examples)
      .join(' · ')
      .slice(0, 90);
  const headOf = (at: number): string =>
    (columns.hasHeader && rows[0]?.cells[at]?.trim()) || t('moving.column', { number: at + 1 });
  const change = (at: number, meaning: Meaning) =>
    onChange({ ...columns, meanings: columns.meanings.map((one, index) => (index === at ? meaning : one)) });
  const isCallable = columns.meanings.includes('telephone');
  return (
    <>
      <p class="quiet">{t('moving.found', { count: body.length })}</p>
      {encoding === 'mixed' && <Notice tone="urgent">{t('moving.mixed')}</Notice>}
      {columns.meanings.length === 1 && <Notice tone="urgent">{t('moving.one-column')}</Notice>}
      {isUnshared && (
        <Notice tone="urgent" live>
          {t('moving.unshared')}
        </Notice>
      )}
      <Card label={t('moving.columns')}>
        <h2>{t('moving.columns')}</h2>
        <Switch
          label={t('moving.header')}
          on={columns.hasHeader}
          onChange={(hasHeader) => onChange({ ...columns, hasHeader })}
          key={String(showsHead)}
        />
        <div class="moving-columns">
          {columns.meanings.map((meaning, at) => (
            <SelectField
              key={at}
              label={headOf(at)}
              note={said(at)}
              value={meaning}
              options={meanings.map((id) => ({ id, label: meaningLabel(id) }))}
              onChange={(id) => change(at, id)}
            />
          ))}
        </div>
      </Card>
      <div class="step-foot">
        <GoOn label={t('moving.check')} missing={isCallable ? undefined : t('moving.no-telephone')} onPress={onCheck} />
        <Button look="plain" wide onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}

const meaningLabel = (meaning: Meaning): string => (meaning === 'nothing' ? t('moving.nothing') : t(`list.${meaning}`));
