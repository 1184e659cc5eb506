import { useState } from 'preact/hooks';
import phone from 'icon:phone';
import check from 'icon:check';
import type { OpenedCall } from '../../../client/index.ts';
import type { BoardNeed, TelephoneYes } from '../../../cases/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Waiting } from '../../components/progress.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { besides } from '../../lists.ts';
import { languageNames } from '../../labels.ts';
import { t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';

/** Somebody with an account who may do what is needed; her number is nobody's but hers, a coordinator may know it. */
export interface KnownExpert {
  readonly person: string;
  readonly handle?: string | undefined;
}

/** Whom to call for a need: who is on the coordinators' list, and what to tap once somebody said yes by telephone. */
export function CallsSheet({
  one,
  calls,
  experts,
  rotaTelephone,
  onYes,
  onClose,
}: {
  one: BoardNeed;
  /** Undefined while they are opened. */
  calls: readonly OpenedCall[] | undefined;
  experts: readonly KnownExpert[];
  /** For a critical need: whoever carries the rota's telephone. */
  rotaTelephone?: string | undefined;
  onYes: (yes: TelephoneYes) => Promise<unknown>;
  onClose: () => void;
}) {
  const [isOther, setOther] = useState(false);
  return (
    <Sheet title={t('action.call')} onClose={onClose}>
      <p class="quiet capital">{needTitle(one.need)}</p>
      {one.need.urgency === 'critical' && rotaTelephone && (
        <LinkButton look="soft" icon={phone} href={`tel:${rotaTelephone}`}>
          {t('calls.rota', { telephone: rotaTelephone })}
        </LinkButton>
      )}
      {calls === undefined && <Waiting />}
      {calls?.length === 0 && <p>{t('calls.none')}</p>}
      {calls?.map((call) => (
        <KeptPerson key={call.entry.id} call={call} onYes={() => onYes({ kept: call.entry.id })} />
      ))}
      {isOther ? (
        <>
          <h3>{t('calls.who')}</h3>
          <Rows>
            {experts.map(({ person, handle }) => (
              <Row
                key={person}
                title={<bdi>{handle}</bdi>}
                onPress={() => onYes({ person: person as NonNullable<TelephoneYes['person']> })}
              />
            ))}
            <Row title={t('calls.nobody')} detail={t('calls.nobody.words')} onPress={() => onYes({})} />
          </Rows>
        </>
      ) : (
        <Button look="plain" icon={check} onPress={() => setOther(true)}>
          {t('calls.other')}
        </Button>
      )}
    </Sheet>
  );
}

function KeptPerson({ call: { entry, distanceKm }, onYes }: { call: OpenedCall; onYes: () => Promise<unknown> }) {
  const { words, content } = entry;
  const line = content.practice?.line;
  const name = words?.name ?? content.practice?.name ?? t('calls.unopened');
  const telephone = words?.telephone || line?.telephone;
  return (
    <Card label={name}>
      <div class="board-line">
        <h3 dir="auto">{name}</h3>
        {distanceKm !== undefined && <span class="quiet small">{t('calls.km', { km: distanceKm })}</span>}
      </div>
      <p class="quiet small">{besides(...content.languages.map((language) => languageNames(language).label))}</p>
      {words?.notes && (
        <p class="small board-words" dir="auto">
          {words.notes}
        </p>
      )}
      <div class="chips">
        {telephone && (
          <LinkButton look="soft" icon={phone} href={`tel:${telephone.replaceAll(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{telephone}</bdi>
          </LinkButton>
        )}
        {entry.availability === 'free' && (
          <Button look="outline" icon={check} onPress={onYes}>
            {t('calls.yes')}
          </Button>
        )}
      </div>
    </Card>
  );
}
