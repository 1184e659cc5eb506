import type { Load, Loads } from '../../../directory/contract.ts';
import { besides } from '../../lists.ts';
import { t } from '../../texts.ts';
import { Bars } from './bars.tsx';
import { Picture } from './picture.tsx';

/** So many lines are drawn; the table has everybody. */
const drawn = 12;

/** What experts carry against the cap that each chose. It counts what was accepted, and never what was declined. */
export function LoadsPicture({ loads, nameOf }: { loads: Loads; nameOf: (person: string) => string }) {
  const { experts, others } = loads;
  const atCap = experts.filter(({ accepted, cap }) => accepted >= cap).length;
  const most = Math.max(1, ...experts.map(({ accepted, cap }) => Math.max(accepted, cap)));
  const often = (one: Load): string => (one.isAskedOften ? t('picture.often') : '');
  return (
    <Picture
      title={t('picture.loads')}
      gist={t('picture.loads.gist', { carrying: experts.length, full: atCap, others })}
      table={{
        columns: [t('picture.expert'), t('picture.carries'), t('picture.messages')],
        rows: experts.map((one) => [
          nameOf(one.person),
          t('picture.of-cap', { count: one.accepted, cap: one.cap }),
          often(one) || t('picture.messages.usual'),
        ]),
      }}
    >
      <Bars
        bars={experts.slice(0, drawn).map((one) => ({
          label: <bdi>{nameOf(one.person)}</bdi>,
          words: besides(t('picture.of-cap', { count: one.accepted, cap: one.cap }), often(one)),
          stretches: one.accepted > 0 ? [{ from: 0, to: one.accepted / most }] : [],
          mark: one.cap / most,
        }))}
      />
    </Picture>
  );
}
