import phone from 'icon:phone';
import { LinkButton } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

/** She wants to know more first. What the host wrote opens with her yes, so a person answers, by telephone. */
export function QuestionSheet({ rotaTelephone, onClose }: { rotaTelephone: string | undefined; onClose: () => void }) {
  return (
    <Sheet title={t('question.title')} onClose={onClose}>
      <p>{t('question.words')}</p>
      {rotaTelephone && (
        <LinkButton look="main" icon={phone} wide href={`tel:${rotaTelephone}`}>
          {t('call.rota')}
        </LinkButton>
      )}
      <p class="quiet small">{t('question.yes')}</p>
    </Sheet>
  );
}
