import type { CasePictures } from '../../../cases/contract.ts';
import type { Coverage, Loads } from '../../../directory/contract.ts';
import type { Kind } from '../../../kernel/index.ts';
import { PageTitle } from '../../components/page.tsx';
import { t } from '../../texts.ts';
import { AgesPicture, FunnelPicture } from './case-pictures.tsx';
import { CoveragePictures } from './coverage.tsx';
import { FirstYesPicture } from './first-yes.tsx';
import { LoadsPicture } from './loads.tsx';

interface PicturesProps {
  coverage: Coverage;
  kind: Kind;
  onKind: (kind: Kind) => void;
  cases: CasePictures;
  loads: Loads;
  nameOf: (person: string) => string;
  onBack: () => void;
}

/** What coordinators plan by: whom they could ask, what waits, how fast a yes comes, who carries much. */
export function Pictures({ coverage, kind, onKind, cases, loads, nameOf, onBack }: PicturesProps) {
  return (
    <>
      <PageTitle title={t('picture.title')} detail={t('picture.words')} onBack={onBack} />
      <div class="pictures">
        <AgesPicture ages={cases.ages} />
        <FirstYesPicture firstYes={cases.firstYes} />
        <CoveragePictures coverage={coverage} kind={kind} onKind={onKind} />
        <FunnelPicture funnel={cases.funnel} />
        <LoadsPicture loads={loads} nameOf={nameOf} />
      </div>
    </>
  );
}
