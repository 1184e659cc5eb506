import inbox from 'icon:inbox';
import pin from 'icon:map-pin';
import { Bubble, ThreadEvent } from '../../components/bubble.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Stages, Waiting } from '../../components/progress.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Table } from '../../components/table.tsx';
import { t } from '../../texts.ts';
import { Specimen, Specimens } from './specimen.tsx';

const nothing = () => undefined;
const long = () => t('styleguide.long-word');
const sentence = () => t('styleguide.sentence');

/** What is read. */
export function ListSpecimens() {
  return (
    <>
      <Specimens title={t('styleguide.cards')}>
        {(['plain', 'stuck', 'urgent', 'sunken', 'danger'] as const).map((tone) => (
          <Specimen
            key={tone}
            state={t(`styleguide.tone.${tone}`)}
            draw={() => (
              <Card tone={tone}>
                <strong>{tone === 'stuck' ? long() : t('tile.dentist')}</strong>
                <Facts>
                  <Fact icon={pin} detail={sentence()}>
                    {t('unknown.place')}
                  </Fact>
                </Facts>
              </Card>
            )}
          />
        ))}
      </Specimens>
      <Specimens title={t('styleguide.lists')}>
        <Specimen
          state={t('styleguide.rest')}
          draw={() => (
            <Rows>
              <Row icon={pin} title={t('tile.dentist')} detail={sentence()} onPress={nothing} />
              <Row icon={pin} title={long()} detail={long()} end={<Chip tone="good">{t('done')}</Chip>} />
              <Row
                icon={pin}
                title={t('tile.lift')}
                detail={sentence()}
                end={<Button look="plain">{t('styleguide.question')}</Button>}
              />
            </Rows>
          )}
        />
        <Specimen
          state={t('styleguide.table')}
          draw={() => (
            <Table
              caption={t('styleguide.table')}
              columns={[{ label: t('nav.search') }, { label: t('nav.cases'), isNumber: true }]}
              rows={[
                [t('tile.dentist'), '12'],
                [long(), '3'],
              ]}
            />
          )}
        />
        <Specimen
          state={t('styleguide.empty')}
          draw={() => (
            <EmptyState icon={inbox} title={t('styleguide.empty')} words={sentence()}>
              <Button>{t('try-again')}</Button>
            </EmptyState>
          )}
        />
      </Specimens>
      <Specimens title={t('styleguide.thread')}>
        <Specimen
          state={t('styleguide.rest')}
          draw={() => (
            <ul class="thread">
              <Bubble text={sentence()} author="Samira" at="10:00" />
              <ThreadEvent text={sentence()} />
              <Bubble text={`${sentence()} ${long()}`} at="10:02" isMine />
            </ul>
          )}
        />
        <Specimen
          state={t('styleguide.busy')}
          draw={() => (
            <>
              <Stages
                stages={[
                  { label: t('tile.dentist'), isDone: true },
                  { label: t('tile.lift'), isDone: true },
                  { label: t('done'), isDone: false },
                ]}
              />
              <Waiting words={sentence()} />
            </>
          )}
        />
      </Specimens>
    </>
  );
}
