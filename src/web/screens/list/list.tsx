import { useState } from 'preact/hooks';
import phone from 'icon:phone';
import upload from 'icon:file-up';
import type { KeptWords, Opened } from '../../../client/index.ts';
import type { KeptEntry, ToCall } from '../../../directory/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { t } from '../../texts.ts';
import { foldWord } from '../../typed-words.ts';
import { KeptCard } from './kept-card.tsx';
import { ToCallCard } from './to-call-card.tsx';
import './list.css';

export interface ListProps {
  now: Date;
  toCall: readonly Opened<ToCall>[];
  kept: readonly Opened<KeptEntry>[];
  /** What she brought in and can still take back. */
  brought: { readonly batch: string; readonly count: number } | undefined;
  placeName: (municipality: string | undefined) => string | undefined;
  onYes: (row: Opened<ToCall>) => void;
  onNo: (id: string) => Promise<unknown>;
  onMissed: (row: Opened<ToCall>) => Promise<unknown>;
  onNod: (entry: Opened<KeptEntry>) => Promise<unknown>;
  onChange: (entry: Opened<KeptEntry>) => void;
  onTakeBack: (batch: string) => Promise<unknown>;
  /** Once everybody was read: a part of a list would be taken for the whole. */
  onExport: (() => void) | undefined;
}

type Tab = 'to-call' | 'kept';

const atOnce = 40;
const searchedFrom = 8;

/** The coordinators' own list: whom to call, and who said yes. */
export function List(props: ListProps) {
  const { toCall, kept, brought } = props;
  const [tab, setTab] = useState<Tab>(toCall.length === 0 && kept.length > 0 ? 'kept' : 'to-call');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(atOnce);
  const shown = tab === 'to-call' ? found(toCall, typed) : found(kept, typed);
  const counts = { 'to-call': toCall.length, kept: kept.length };
  return (
    <>
      <PageTitle title={t('list.title')} detail={t('list.words')} />
      <LinkButton look={toCall.length + kept.length === 0 ? 'main' : 'soft'} icon={upload} wide href="/list/in">
        {t('list.bring-in')}
      </LinkButton>
      {brought && (
        <Notice>
          <span>{t('list.brought', { count: brought.count })}</span>
          <Button look="plain" onPress={() => props.onTakeBack(brought.batch)}>
            {t('list.take-back')}
          </Button>
        </Notice>
      )}
      <Chips label={t('list.title')}>
        {(['to-call', 'kept'] as const).map((one) => (
          <Choice key={one} chosen={tab === one} count={String(counts[one])} onToggle={() => setTab(one)}>
            {t(`list.${one}`)}
          </Choice>
        ))}
      </Chips>
      {counts[tab] > searchedFrom && <SearchBox label={t('list.search')} value={typed} onInput={setTyped} />}
      {counts[tab] === 0 && <Nobody tab={tab} />}
      {counts[tab] > 0 && shown.length === 0 && <p class="quiet">{t('list.nothing')}</p>}
      {tab === 'to-call' && shown.length > 0 && <p class="list-question">{t('list.question')}</p>}
      <div class="list">
        {tab === 'to-call'
          ? (shown as typeof toCall)
              .slice(0, most)
              .map((row) => (
                <ToCallCard
                  key={row.id}
                  row={row}
                  now={props.now}
                  place={props.placeName(row.words?.municipality)}
                  onYes={() => props.onYes(row)}
                  onNo={() => props.onNo(row.id)}
                  onMissed={() => props.onMissed(row)}
                />
              ))
          : (shown as typeof kept)
              .slice(0, most)
              .map((entry) => (
                <KeptCard
                  key={entry.id}
                  entry={entry}
                  now={props.now}
                  place={props.placeName(entry.content.municipality)}
                  onNod={() => props.onNod(entry)}
                  onChange={() => props.onChange(entry)}
                  onNo={() => props.onNo(entry.id)}
                />
              ))}
      </div>
      {shown.length > most && (
        <Button look="plain" wide onPress={() => setMost(most + atOnce)}>
          {t('moving.more')}
        </Button>
      )}
      {props.onExport && toCall.length + kept.length > 0 && (
        <Button look="plain" wide onPress={props.onExport}>
          {t('list.export')}
        </Button>
      )}
    </>
  );
}

function Nobody({ tab }: { tab: Tab }) {
  const key = tab === 'kept' ? 'nobody-kept' : 'nobody';
  return <EmptyState icon={phone} title={t(`list.${key}`)} words={t(`list.${key}.words`)} />;
}

interface Found {
  readonly words: KeptWords | undefined;
}

/** By name, number or note; by name in order. */
function found<Row extends Found>(rows: readonly Row[], typed: string): Row[] {
  const wanted = foldWord(typed);
  const nameOf = ({ words }: Row) => words?.name ?? '';
  return rows
    .filter(
      ({ words }) => wanted === '' || foldWord(`${words?.name} ${words?.telephone} ${words?.notes}`).includes(wanted),
    )
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}
