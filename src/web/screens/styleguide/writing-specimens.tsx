import { Field, TextArea } from '../../components/field.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { t } from '../../texts.ts';
import { Specimen, Specimens } from './specimen.tsx';

const nothing = () => undefined;

/** What is written into. */
export function WritingSpecimens() {
  return (
    <Specimens title={t('styleguide.fields')}>
      <Specimen
        state={t('styleguide.empty')}
        draw={() => (
          <>
            <Field label={t('styleguide.question')} note={t('styleguide.sentence')} value="" onInput={nothing} />
            <SearchBox label={t('nav.search')} value="" onInput={nothing} />
          </>
        )}
      />
      <Specimen
        state={t('styleguide.error')}
        draw={() => (
          <Field
            label={t('styleguide.question')}
            error={t('sign-in.no-handle')}
            value={t('styleguide.long-word')}
            onInput={nothing}
          />
        )}
      />
      <Specimen
        state={t('styleguide.long')}
        draw={() => (
          <TextArea
            label={t('styleguide.long-word')}
            value={`${t('styleguide.sentence')} ${t('styleguide.long-word')}`}
            onInput={nothing}
            maxLength={280}
          />
        )}
      />
    </Specimens>
  );
}
