import type { NeedFacts } from '../../../cases/contract.ts';
import { zoneLabel } from '../../labels.ts';
import { t } from '../../texts.ts';

/** Where, as coarse as the board knows it. */
export const boardPlace = ({ zone }: NeedFacts): string => (zone ? zoneLabel(zone) : t('unknown.place'));
