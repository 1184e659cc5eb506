import { seatOf, signDating } from '../../sealing/index.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';

const aDay = 86_400;

/** What happens by itself when the app opens: the roster is followed and, by a coordinator, dated once a day. */
export async function redateWhenDue(state: ClientState): Promise<Standing> {
  const standing = await followRoster(state);
  const { roster, datedAt } = standing;
  const now = secondsNow(state);
  if (seatOf(roster, unlockedOf(state).person) === undefined || now - datedAt < aDay) return standing;
  const { text, signature } = signDating(roster, now, ownHand(state));
  await state.api.dateRoster(roster.number, { text, signature: [unlockedOf(state).person, signature[1]] });
  return followRoster(state);
}
