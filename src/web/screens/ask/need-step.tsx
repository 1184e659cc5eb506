import { AnswerTiles } from '../../components/answer-tile.tsx';
import { needTiles, tileIds, type TileId } from '../../need-tiles.ts';
import { t } from '../../texts.ts';

/** The first question: eight tiles, all of them visible on a small phone. */
export function NeedStep({ onAnswer }: { onAnswer: (tile: TileId) => void }) {
  return (
    <AnswerTiles
      answers={tileIds.map((id) => ({ id, label: t(`tile.${id}`), icon: needTiles[id].icon }))}
      onAnswer={(id) => onAnswer(id as TileId)}
    />
  );
}
