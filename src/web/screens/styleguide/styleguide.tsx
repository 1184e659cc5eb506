import { useEffect, useState } from 'preact/hooks';
import moon from 'icon:moon';
import sun from 'icon:sun';
import { Button } from '../../components/button.tsx';
import { Chips } from '../../components/chip.tsx';
import { PageTitle } from '../../components/page.tsx';
import { t } from '../../texts.ts';
import { AnswerSpecimens } from './answer-specimens.tsx';
import { imitateScheme, imitateStates } from './imitate.ts';
import { ListSpecimens } from './list-specimens.tsx';
import { MessageSpecimens } from './message-specimens.tsx';
import { WritingSpecimens } from './writing-specimens.tsx';

/** Every component in every state, in both directions, light and dark by the page's own switch. */
export function Styleguide() {
  const [scheme, setScheme] = useState<'light' | 'dark'>();
  useEffect(imitateStates, []);
  useEffect(() => scheme && imitateScheme(scheme), [scheme]);
  return (
    <>
      <PageTitle title={t('styleguide.title')} detail={t('styleguide.words')} />
      <Chips label={t('styleguide.scheme')}>
        <Button look="outline" icon={sun} pressed={scheme === 'light'} onPress={() => setScheme('light')}>
          {t('styleguide.light')}
        </Button>
        <Button look="outline" icon={moon} pressed={scheme === 'dark'} onPress={() => setScheme('dark')}>
          {t('styleguide.dark')}
        </Button>
      </Chips>
      <AnswerSpecimens />
      <WritingSpecimens />
      <ListSpecimens />
      <MessageSpecimens />
    </>
  );
}
