import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';
import type { Draft } from './drafts.ts';

interface CheckStepProps {
  drafts: readonly Draft[];
  placeName: (municipality: string | undefined) => string | undefined;
  onSend: () => Promise<unknown>;
  onBack: () => void;
}

const shows = ['new', 'remarks', 'faults'] as const;
const atOnce = 50;

/** What would be brought in, what is left out, and why: row by row. Nothing was sent yet. */
export function CheckStep({ drafts, placeName, onSend, onBack }: CheckStepProps) {
  const fresh = drafts.filter(({ fault }) => fault === undefined);
  const lists = {
    new: fresh,
    remarks: fresh.filter(({ remarks }) => remarks.length > 0),
    faults: drafts.filter(({ fault }) => fault !== undefined),
  };
  const [shown, setShown] = useState<(typeof shows)[number]>(fresh.length === 0 ? 'faults' : 'new');
  const [most, setMost] = useState(atOnce);
  const rows = lists[shown];
  return (
    <>
      <p class="quiet" role="status">
        {t('moving.checked')}
      </p>
      {fresh.length === 0 && <Notice tone="urgent">{t('moving.nobody')}</Notice>}
      <Chips label={t('moving.check')}>
        {shows.map((one) => (
          <Choice
            key={one}
            chosen={shown === one}
            count={String(lists[one].length)}
            onToggle={() => {
              setShown(one);
              setMost(atOnce);
            }}
          >
            {t(`moving.show.${one}`)}
          </Choice>
        ))}
      </Chips>
      <ol class="moving-rows">
        {rows.slice(0, most).map((draft) => (
          <li key={draft.id}>
            <DraftRow draft={draft} placeName={placeName} />
          </li>
        ))}
      </ol>
      {rows.length > most && (
        <Button look="plain" wide onPress={() => setMost(most + atOnce)}>
          {t('moving.more')}
        </Button>
      )}
      <div class="step-foot">
        {fresh.length > 0 && (
          <Button look="main" wide onPress={onSend}>
            {t('moving.send', { count: fresh.length })}
          </Button>
        )}
        <Button look="plain" wide onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}

function DraftRow({ draft, placeName }: { draft: Draft; placeName: CheckStepProps['placeName'] }) {
  const { words, line, remarks } = draft;
  const what = [
    listed(words.kinds.map((kind) => kindLabel(kind))),
    listed(words.languages.map((one) => languageNames(one).label)),
    placeName(words.municipality) ?? '',
  ].filter(Boolean);
  return (
    <>
      <p class="row-head">
        <strong>
          <bdi>{words.name || t('list.nameless')}</bdi>
        </strong>
        <span class="quiet small">{t('moving.line', { line })}</span>
      </p>
      <p class="small">
        {words.telephone && (
          <>
            <bdi>{words.telephone}</bdi>
            {what.length > 0 && ' · '}
          </>
        )}
        <span class="quiet">{what.join(' · ')}</span>
      </p>
      {draft.fault !== undefined && <p class="moving-fault small">{faultWords(draft)}</p>}
      {remarks.map(({ what, value }) => (
        <p key={`${what} ${value}`} class="moving-remark small">
          {what === 'no-name' || what === 'odd-quotes'
            ? t(`moving.remark.${what}`)
            : t(`moving.remark.${what}`, { value: value.slice(0, 80) })}
        </p>
      ))}
    </>
  );
}

function faultWords({ fault, sameAs }: Draft): string {
  if (fault === 'doubled') return t('moving.fault.doubled', { line: sameAs ?? 0 });
  return t(`moving.fault.${fault ?? 'no-telephone'}`);
}
