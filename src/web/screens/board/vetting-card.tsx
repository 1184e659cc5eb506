import { needsTwoSignatures, type Kind } from '../../../kernel/index.ts';
import type { VettingItem } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { TextArea } from '../../components/field.tsx';
import { day } from '../../dates.ts';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { locale, t, type TextKey } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

/** An entry that waits, and what this device found out about whoever wrote it. */
export interface EntryToVet {
  readonly entry: VettingItem;
  readonly owner: string;
  /** The coordinator whose statement confirms its owner; absent where it does not hold, or she waits herself. */
  readonly confirmedBy?: string | undefined;
  /** The coordinator who vouched for an association already. */
  readonly vouchedBy?: string | undefined;
  /** That was the reader herself: another one must publish it. */
  readonly isVouchedByMe: boolean;
}

type Answer = 'ask' | 'refuse';

/** Ready words for both, so that a tap is enough. */
const ready = {
  ask: ['vetting.ask.languages', 'vetting.ask.place', 'vetting.ask.training'],
  refuse: ['vetting.refuse.unchecked', 'vetting.refuse.double', 'vetting.refuse.elsewhere'],
} as const satisfies Record<Answer, readonly TextKey[]>;

interface VettingCardProps {
  item: EntryToVet;
  now: Date;
  onPublish: () => Promise<unknown>;
  /**
   * A question, or why not: her entry comes back to her with it; mended, she sends it again. Whether it arrived: until then
   * nothing typed is let go.
   */
  onGiveBack: (reason: string) => Promise<boolean>;
}

/** An entry that waits to be vetted: what it claims, who stands for it, and whether a second coordinator must look too. */
export function VettingCard({ item, now, onPublish, onGiveBack }: VettingCardProps) {
  const { entry, isVouchedByMe } = item;
  const [answer, setAnswer] = useTyped<Answer | undefined>(`vetting ${entry.id}`, undefined);
  return (
    <Card label={entry.content.displayName}>
      <div class="board-line">
        <h3 dir="auto">{entry.content.displayName}</h3>
        <span class="quiet small">{day(new Date(entry.waitsSince), now, locale())}</span>
      </div>
      <p>
        {listed(kindsOf(entry).map((kind) => kindLabel(kind)))}
        <span class="quiet"> · {listed(entry.content.languages.map((one) => languageNames(one).label))}</span>
      </p>
      <Checks item={item} />
      {answer !== undefined ? (
        <GiveBack name={entry.id} answer={answer} onGiveBack={onGiveBack} onDone={() => setAnswer(undefined)} />
      ) : (
        <div class="chips board-actions">
          {!isVouchedByMe && (
            <Button look="soft" onPress={onPublish}>
              {entry.needsTwo && item.vouchedBy === undefined ? t('vetting.vouch') : t('vetting.publish')}
            </Button>
          )}
          <Button look="plain" onPress={() => setAnswer('ask')}>
            {t('vetting.ask')}
          </Button>
          <Button look="plain" onPress={() => setAnswer('refuse')}>
            {t('vetting.refuse')}
          </Button>
        </div>
      )}
    </Card>
  );
}

const kindsOf = ({ kindsToVet, content }: VettingItem): readonly Kind[] =>
  kindsToVet.length > 0 ? kindsToVet : content.skills.map(({ kind }) => kind);

/** Who stands for her, and whose signature is still lacking. */
function Checks({ item: { entry, owner, confirmedBy, vouchedBy, isVouchedByMe } }: { item: EntryToVet }) {
  const needsTwo = entry.needsTwo || entry.kindsToVet.some((kind) => needsTwoSignatures(kind));
  return (
    <ul class="quiet small">
      <li>
        {confirmedBy ? t('vetting.confirmed', { owner, name: confirmedBy }) : t('vetting.unconfirmed', { owner })}
      </li>
      {vouchedBy !== undefined && !isVouchedByMe && <li>{t('vetting.vouched', { name: vouchedBy })}</li>}
      {isVouchedByMe && <li>{t('vetting.vouched-by-me')}</li>}
      {needsTwo && vouchedBy === undefined && <li>{t('vetting.two')}</li>}
    </ul>
  );
}

function GiveBack({
  name,
  answer,
  onGiveBack,
  onDone,
}: {
  /** Which entry: what is typed stays with it. */
  name: string;
  answer: Answer;
  onGiveBack: (reason: string) => Promise<boolean>;
  onDone: () => void;
}) {
  const [own, setOwn] = useTyped(`vetting words ${name}`, '');
  const give = async (reason: string) => {
    if (!(await onGiveBack(reason))) return;
    setOwn('');
    onDone();
  };
  return (
    <div class="stack">
      <Chips label={t(`vetting.${answer}`)}>
        {ready[answer].map((key) => (
          <Choice key={key} chosen={false} onToggle={() => give(t(key))}>
            {t(key)}
          </Choice>
        ))}
      </Chips>
      <TextArea
        label={t('vetting.own-words')}
        note={t('vetting.reason.note')}
        value={own}
        onInput={setOwn}
        maxLength={500}
      />
      <div class="chips">
        <Button look="outline" onPress={() => (own.trim() === '' ? undefined : give(own.trim()))}>
          {t('vetting.send')}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t('back')}
        </Button>
      </div>
    </div>
  );
}
