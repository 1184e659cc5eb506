import type { CasePictures } from '../../../cases/contract.ts';
import { besides } from '../../lists.ts';
import { numberIn } from '../../texts/fill.ts';
import { locale, t } from '../../texts.ts';
import { Bars } from './bars.tsx';
import { Picture } from './picture.tsx';

const number = (count: number): string => numberIn(locale(), count);

/** How long open needs have waited, and how many of them somebody accepted. */
export function AgesPicture({ ages }: Pick<CasePictures, 'ages'>) {
  const most = Math.max(1, ...ages.map(({ waiting, accepted }) => waiting + accepted));
  const sum = (of: typeof ages) => of.reduce((total, { waiting }) => total + waiting, 0);
  const old = ages.filter(({ age }) => age === 'under-14-days' || age === 'older');
  return (
    <Picture
      title={t('picture.ages')}
      gist={t('picture.ages.gist', { waiting: sum(ages), old: sum(old) })}
      table={{
        columns: [t('picture.age'), t('picture.waiting'), t('picture.accepted')],
        rows: ages.map(({ age, waiting, accepted }) => [t(`picture.age.${age}`), number(waiting), number(accepted)]),
      }}
    >
      <Bars
        bars={ages.map(({ age, waiting, accepted }) => ({
          label: t(`picture.age.${age}`),
          words: besides(
            t('picture.waiting.count', { count: waiting }),
            t('picture.accepted.count', { count: accepted }),
          ),
          stretches: [
            { from: 0, to: waiting / most },
            { from: waiting / most, to: (waiting + accepted) / most, isHatched: true },
          ].filter(({ from, to }) => to > from),
        }))}
      />
    </Picture>
  );
}

const steps = ['asked', 'seen', 'accepted', 'met'] as const;

/** How far the questions of four weeks came. */
export function FunnelPicture({ funnel }: Pick<CasePictures, 'funnel'>) {
  const words = (step: (typeof steps)[number]) => {
    const count = funnel[step];
    return count === null ? t('picture.few') : number(count);
  };
  const [asked, seen, yes, met] = steps.map(words) as [string, string, string, string];
  return (
    <Picture
      title={t('picture.funnel')}
      gist={t('picture.funnel.gist', { asked, seen, yes, met })}
      table={{
        columns: [t('picture.step'), t('picture.count')],
        rows: steps.map((step) => [t(`picture.step.${step}`), words(step)]),
      }}
    >
      <Bars
        bars={steps.map((step) => ({
          label: t(`picture.step.${step}`),
          words: words(step),
          stretches: funnel[step] ? [{ from: 0, to: (funnel[step] ?? 0) / (funnel.asked ?? 1) }] : [],
        }))}
      />
    </Picture>
  );
}
