import type {
  Collective,
  CollectiveChange,
  Dating,
  DeviceCodeInput,
  DoorKey,
  FreshToken,
  FreshTokenInput,
  EmergencyCardInput,
  EmergencyCardView,
  InvitationNotice,
  InvitationView,
  Joined,
  Joining,
  Me,
  MeChange,
  PersonView,
  ProposedRoster,
  ProposedStatement,
  RosterExtension,
  Rosters,
  RosterSignature,
  RosterStanding,
  SetUp,
  SignedIn,
  SignedInvitation,
  SignedList,
  SignInInput,
  SignInView,
  StatementStanding,
  Vault,
  WaitingJoin,
} from '../../identity/contract.ts';
import type { Transport } from '../transport.ts';

/** One typed call per route of the identity room. */
export function identityApi({ send }: Transport) {
  return {
    collective: () => send<Collective>('GET', '/v1/collective'),
    emergencyCard: () => send<EmergencyCardView>('GET', '/v1/emergency-card'),
    /** Upon the version that was read: 412 when another coordinator was faster. */
    changeEmergencyCard: (card: EmergencyCardInput, version: number) =>
      send<EmergencyCardView>('PUT', '/v1/emergency-card', card, { ifMatch: `"${version}"` }),
    /** Upon the revision that was read; 412 when somebody changed them meanwhile. */
    changeCollective: (revision: number, change: CollectiveChange) =>
      send<Collective>('PATCH', '/v1/collective', change, { ifMatch: `"${revision}"` }),
    refuseJoin: (person: string) => send<void>('DELETE', `/v1/joins/${person}`),
    setUp: (body: SetUp) => send<void>('PUT', '/v1/setup', body),

    rosters: (after: number) => send<Rosters>('GET', `/v1/rosters?after=${after}`),
    extendRoster: (body: RosterExtension) => send<RosterStanding>('POST', '/v1/rosters', body),
    dateRoster: (number: number, dating: Dating) => send<void>('PUT', `/v1/rosters/${number}/dating`, dating),
    proposedRosters: () => send<ProposedRoster[]>('GET', '/v1/rosters/proposed'),
    signRoster: (number: number, body: RosterSignature) =>
      send<RosterStanding>('POST', `/v1/rosters/${number}/signatures`, body),

    makeInvitation: (body: SignedInvitation) => send<void>('POST', '/v1/invitations', body),
    invitations: () => send<InvitationView[]>('GET', '/v1/invitations'),
    withdrawInvitation: (id: string) => send<void>('DELETE', `/v1/invitations/${id}`),
    invitation: (id: string) => send<InvitationNotice>('GET', `/v1/invitations/${id}`),
    join: (invitation: string, body: Joining) => send<Joined>('PUT', `/v1/invitations/${invitation}/joining`, body),
    joins: () => send<WaitingJoin[]>('GET', '/v1/joins'),

    people: () => send<PersonView[]>('GET', '/v1/people'),
    state: (person: string, statement: SignedList) =>
      send<StatementStanding>('PUT', `/v1/people/${person}/statement`, statement),
    /** Her phone was taken: everything of hers ends at once. Another coordinator lifts it. */
    suspend: (person: string) => send<void>('PUT', `/v1/people/${person}/suspension`),
    liftSuspension: (person: string) => send<void>('DELETE', `/v1/people/${person}/suspension`),
    suspendMyself: (key: DoorKey) => send<void>('PUT', '/v1/suspension', key),
    proposedStatements: () => send<ProposedStatement[]>('GET', '/v1/statements/proposed'),
    signStatement: (hash: string, signature: string) =>
      send<StatementStanding>('POST', `/v1/statements/${hash}/signatures`, { signature }),

    signIn: (body: SignInInput) => send<SignedIn>('POST', '/v1/sign-ins', body),
    signOut: () => send<void>('DELETE', '/v1/sign-ins/current'),
    lock: () => send<void>('PUT', '/v1/sign-ins/current/lock', undefined, { isLast: true }),
    reopen: (key: FreshTokenInput) => send<FreshToken>('POST', '/v1/sign-ins/current/token', key),
    setDeviceCode: (code: DeviceCodeInput) => send<void>('PUT', '/v1/sign-ins/current/device-code', code),
    removeDeviceCode: () => send<void>('DELETE', '/v1/sign-ins/current/device-code'),
    signIns: () => send<SignInView[]>('GET', '/v1/sign-ins'),
    revokeSignIn: (id: string) => send<void>('DELETE', `/v1/sign-ins/${id}`),

    me: () => send<Me>('GET', '/v1/me'),
    changeMe: (change: MeChange) => send<Me>('PATCH', '/v1/me', change),
    vault: () => send<Vault>('GET', '/v1/me/vault'),
    storeVault: (vault: Vault) => send<void>('PUT', '/v1/me/vault', vault),
  };
}
