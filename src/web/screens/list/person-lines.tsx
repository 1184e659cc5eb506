import phone from 'icon:phone';
import type { KeptWords } from '../../../client/index.ts';
import { LinkButton } from '../../components/button.tsx';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';

/** Who it is, as her card says; a number to tap. Without a card: why nothing can be read here. */
export function PersonLines({
  words,
  place,
  detail,
}: {
  words: KeptWords | undefined;
  place: string | undefined;
  detail?: string | undefined;
}) {
  if (words === undefined) return <p class="quiet">{t('list.unshared')}</p>;
  const what = [
    listed(words.kinds.map((kind) => kindLabel(kind))),
    listed(words.languages.map((one) => languageNames(one).label)),
    place ?? '',
  ].filter(Boolean);
  return (
    <>
      <h2>
        <bdi>{words.name || t('list.nameless')}</bdi>
      </h2>
      {(detail ?? what.join(' · ')) && <p class="small">{detail ?? what.join(' · ')}</p>}
      {words.notes && (
        <p class="quiet small list-notes" dir="auto">
          {words.notes}
        </p>
      )}
      <LinkButton look="soft" icon={phone} wide href={`tel:${words.telephone.replace(/[^\d+]/g, '')}`}>
        <bdi>{t('entry.call', { telephone: words.telephone })}</bdi>
      </LinkButton>
    </>
  );
}
