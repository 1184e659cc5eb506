import car from 'icon:car';
import check from 'icon:check';
import smile from 'icon:smile';
import zap from 'icon:zap';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button, LinkButton, type ButtonLook } from '../../components/button.tsx';
import { Chip, Chips, Choice } from '../../components/chip.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { Switch } from '../../components/switch.tsx';
import { t } from '../../texts.ts';
import { Specimen, Specimens } from './specimen.tsx';

const looks: readonly ButtonLook[] = ['main', 'soft', 'outline', 'plain', 'danger'];
const nothing = () => undefined;
const long = () => t('styleguide.long-word');

/** What is pressed. */
export function AnswerSpecimens() {
  return (
    <>
      <Specimens title={t('styleguide.buttons')}>
        {(['rest', 'hover', 'focus', 'busy', 'long'] as const).map((state) => (
          <Specimen
            key={state}
            state={t(`styleguide.${state}`)}
            {...(state === 'hover' || state === 'focus' ? { seems: state } : {})}
            draw={() =>
              looks.map((look) => (
                <Button key={look} look={look} icon={check} busy={state === 'busy'}>
                  {state === 'long' ? long() : t('go-on')}
                </Button>
              ))
            }
          />
        ))}
        <Specimen
          state={t('styleguide.other')}
          draw={() => (
            <>
              <Button look="main" wide>
                {t('save')}
              </Button>
              <LinkButton href="tel:112">{t('danger')}</LinkButton>
              <Button look="main" icon={check} label={t('done')} />
            </>
          )}
        />
      </Specimens>
      <Specimens title={t('styleguide.tiles')}>
        <Specimen
          state={t('styleguide.rest')}
          draw={() => (
            <AnswerTiles
              onAnswer={nothing}
              answers={[
                { id: 'a', label: t('tile.dentist'), icon: smile },
                { id: 'b', label: long(), icon: car },
              ]}
            />
          )}
        />
        <Specimen
          state={t('styleguide.rows')}
          draw={() => (
            <AnswerTiles
              rows
              chosen="b"
              onAnswer={nothing}
              answers={[
                { id: 'a', label: t('urgency.critical'), detail: t('styleguide.sentence'), icon: zap, tone: 'urgent' },
                { id: 'b', label: t('urgency.urgent'), detail: t('styleguide.chosen'), icon: check },
                { id: 'c', label: long(), detail: long(), icon: car, tone: 'danger' },
              ]}
            />
          )}
        />
      </Specimens>
      <Specimens title={t('styleguide.chips')}>
        <Specimen
          state={t('styleguide.rest')}
          draw={() => (
            <Chips>
              {(['plain', 'urgent', 'good', 'danger', 'accent'] as const).map((tone) => (
                <Chip key={tone} tone={tone} icon={check}>
                  {t('done')}
                </Chip>
              ))}
              <Chip>{long()}</Chip>
            </Chips>
          )}
        />
        <Specimen
          state={t('styleguide.chosen')}
          draw={() => (
            <Chips>
              <Choice chosen onToggle={nothing} count="4">
                {t('done')}
              </Choice>
              <Choice chosen={false} onToggle={nothing} count="0">
                {t('unknown')}
              </Choice>
              <Choice chosen={false} onToggle={nothing}>
                {long()}
              </Choice>
            </Chips>
          )}
        />
        <Specimen
          state={t('styleguide.switch')}
          draw={() => (
            <>
              <Switch label={t('done')} note={t('styleguide.sentence')} on onChange={nothing} />
              <Switch label={long()} on={false} onChange={nothing} />
            </>
          )}
        />
      </Specimens>
      <Specimens title={t('styleguide.step')}>
        <Specimen
          state={t('styleguide.rest')}
          draw={() => (
            <FormStep
              title={t('styleguide.question')}
              words={t('styleguide.sentence')}
              step={2}
              steps={6}
              onBack={nothing}
              foot={<Button look="main">{t('go-on')}</Button>}
            >
              <p>{long()}</p>
            </FormStep>
          )}
        />
      </Specimens>
    </>
  );
}
