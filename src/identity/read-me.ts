import { can, notFound, type PersonActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { Me, MeChange } from './contract.ts';
import {
  collectivePolicy,
  invitationsPolicy,
  joinsPolicy,
  peoplePolicy,
  rostersPolicy,
  statementsPolicy,
} from './policy.ts';
import { settings, type Settings } from './store/collective.ts';
import { personById, setLocale } from './store/people.ts';
import { currentStatements } from './store/statements.ts';

/** What the app shows a person of herself, and what she may do at all. */
export async function readMe(deps: CoreDeps, actor: PersonActor): Promise<Me> {
  return deps.transaction(async (tx) => {
    const person = await personById(tx, actor.person);
    if (!person) throw notFound();
    const [statement] = await currentStatements(tx, [person.id]);
    const whole = await settings(tx);
    return {
      person: person.id,
      handle: person.handle,
      handleSalt: person.handleSalt,
      locale: person.locale,
      state: person.state,
      roles: person.roles,
      vettedKinds: person.vettedKinds,
      isSeated: person.isSeated,
      keysChangedOn: person.keysChangedOn,
      ...(statement && { statement: { text: statement.text, signatures: statement.signatures } }),
      ...(person.readyUntil && { readyUntil: person.readyUntil.toISOString() }),
      signIn: actor.signIn,
      isDemo: whole.isDemo,
      can: abilities(actor, whole),
    };
  });
}

export async function changeMe(deps: CoreDeps, actor: PersonActor, { locale }: MeChange): Promise<void> {
  await deps.transaction((tx) => setLocale(tx, actor.person, locale));
}

function abilities(actor: PersonActor, whole: Settings): string[] {
  return [
    ...named('collective', can(collectivePolicy, actor, whole)),
    ...named('invitations', can(invitationsPolicy, actor, whole)),
    ...named('joins', can(joinsPolicy, actor, whole)),
    ...named('people', can(peoplePolicy, actor, whole)),
    ...named('rosters', can(rostersPolicy, actor, whole)),
    ...named('statements', can(statementsPolicy, actor, whole)),
  ];
}

const named = (noun: string, actions: readonly string[]): string[] => actions.map((action) => `${noun}.${action}`);
