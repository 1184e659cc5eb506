import type {
  Acceptance,
  AnswerInput,
  AppointmentView,
  AskAgain,
  Board,
  Calls,
  CaseInput,
  CaseNote,
  CaseSummary,
  CaseView,
  Closure,
  ContactCardInput,
  CasePictures,
  DutyAbsenceInput,
  DutyList,
  DutyPlan,
  Failure,
  ItemInput,
  ItemQuery,
  ItemView,
  LateGrant,
  NoteInput,
  Opening,
  OpeningInput,
  OwnCall,
  Postponement,
  QuestionInput,
  ReadingMark,
  Receipt,
  ReferralCard,
  Refusal,
  Release,
  Rotation,
  SecondAdult,
  TelephoneYes,
  Withdrawal,
} from '../../cases/contract.ts';
import type { Transport } from '../transport.ts';

/** One typed call per route of the cases room. */
export function casesApi({ send }: Transport) {
  const ofCase = (id: string, rest = '') => `/v1/cases/${id}${rest}`;
  const ofNeed = (id: string, rest: string) => `/v1/needs/${id}/${rest}`;
  const ofReferral = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
  const ofAppointment = (id: string, rest: string) => `/v1/appointments/${id}/${rest}`;
  return {
    opening: (body: OpeningInput) => send<Opening>('POST', '/v1/openings', body),
    openCase: (id: string, body: CaseInput) => send<Receipt>('PUT', ofCase(id), body),
    cases: async () => (await send<{ cases: CaseSummary[] }>('GET', '/v1/cases')).cases,
    caseOf: (id: string) => send<CaseView>('GET', ofCase(id)),
    items: (id: string, { epoch, after }: ItemQuery) =>
      send<{ items: ItemView[]; hasMore: boolean }>('GET', ofCase(id, `/items?epoch=${epoch}&after=${after}`)),
    writeItem: (id: string, item: ItemInput) => send<ItemView>('POST', ofCase(id, '/items'), item),
    markRead: (id: string, mark: ReadingMark) => send<void>('PUT', ofCase(id, '/reading'), mark),
    startEpoch: (id: string, epoch: number, body: Rotation) => send<void>('PUT', ofCase(id, `/epochs/${epoch}`), body),
    grant: (id: string, person: string, body: LateGrant) => send<void>('PUT', ofCase(id, `/grants/${person}`), body),
    addSecondAdult: (id: string, body: SecondAdult) => send<void>('PUT', ofCase(id, '/second-adult'), body),
    removeSecondAdult: (id: string) => send<void>('DELETE', ofCase(id, '/second-adult')),
    sendContactCard: (id: string, person: string, card: ContactCardInput) =>
      send<void>('PUT', ofCase(id, `/contact-cards/${person}`), card),
    closeCase: (id: string, body: Closure) => send<CaseSummary>('PUT', ofCase(id, '/closure'), body),
    reopenCase: (id: string) => send<CaseSummary>('DELETE', ofCase(id, '/closure')),
    holdCase: (id: string) => send<CaseSummary>('PUT', ofCase(id, '/hold')),
    resumeCase: (id: string) => send<CaseSummary>('DELETE', ofCase(id, '/hold')),

    withdrawNeed: (id: string, body: Withdrawal) => send<void>('PUT', ofNeed(id, 'withdrawal'), body),
    escalateNeed: (id: string) => send<void>('PUT', ofNeed(id, 'escalation')),
    widenNeed: (id: string) => send<void>('PUT', ofNeed(id, 'widening')),
    takeNeed: (id: string) => send<void>('PUT', ofNeed(id, 'taking')),
    leaveNeed: (id: string) => send<void>('DELETE', ofNeed(id, 'taking')),
    postponeNeed: (id: string, body: Postponement) => send<void>('PUT', ofNeed(id, 'postponement'), body),
    bringBackNeed: (id: string) => send<void>('DELETE', ofNeed(id, 'postponement')),
    /** 429 within the hour, 409 when they have spoken meanwhile. */
    remindExpert: (id: string) => send<void>('PUT', ofNeed(id, 'reminder')),
    askNeedAgain: (id: string, body: AskAgain) => send<void>('PUT', ofNeed(id, 'asking'), body),
    callsFor: (id: string) => send<Calls>('GET', ofNeed(id, 'calls')),
    noteOwnCall: (id: string, body: OwnCall) => send<AppointmentView>('PUT', ofNeed(id, 'own-call'), body),
    recordTelephoneYes: (id: string, body: TelephoneYes) =>
      send<AppointmentView>('PUT', ofNeed(id, 'telephone-yes'), body),

    referrals: async () => (await send<{ referrals: ReferralCard[] }>('GET', '/v1/referrals')).referrals,
    referral: (id: string) => send<ReferralCard>('GET', ofReferral(id)),
    seeReferral: (id: string) => send<void>('PUT', ofReferral(id, '/sight')),
    acceptReferral: (id: string, body: Acceptance) => send<AppointmentView>('PUT', ofReferral(id, '/acceptance'), body),
    declineReferral: (id: string, body: Refusal) => send<ReferralCard>('PUT', ofReferral(id, '/refusal'), body),
    askQuestion: (id: string, body: QuestionInput) => send<ReferralCard>('PUT', ofReferral(id, '/question'), body),
    answerQuestion: (id: string, referral: string, body: AnswerInput) =>
      send<void>('PUT', ofCase(id, `/questions/${referral}/answer`), body),
    sayLateYes: (id: string) => send<ReferralCard>('PUT', ofReferral(id, '/late-yes')),

    confirmAppointment: (id: string) => send<AppointmentView>('PUT', ofAppointment(id, 'confirmation')),
    releaseAppointment: (id: string, body: Release) => send<AppointmentView>('PUT', ofAppointment(id, 'release'), body),
    completeAppointment: (id: string) => send<AppointmentView>('PUT', ofAppointment(id, 'completion')),
    failAppointment: (id: string, body: Failure) => send<AppointmentView>('PUT', ofAppointment(id, 'failure'), body),

    duties: () => send<DutyList>('GET', '/v1/duties'),
    /** `week` is its Monday. */
    planDuty: (week: string, plan: DutyPlan) => send<void>('PUT', `/v1/duties/${week}`, plan),

    beAway: (id: string, absence: DutyAbsenceInput) => send<void>('PUT', `/v1/duty-absences/${id}`, absence),
    comeBack: (id: string) => send<void>('DELETE', `/v1/duty-absences/${id}`),

    /** Of one branch's zones, or of all. */
    board: (branch?: string) => send<Board>('GET', branch === undefined ? '/v1/board' : `/v1/board?branch=${branch}`),
    casePictures: () => send<CasePictures>('GET', '/v1/pictures/cases'),
    caseNote: (id: string) => send<CaseNote>('GET', ofCase(id, '/note')),
    /** Upon the version that was read; 412 when another coordinator wrote meanwhile. */
    writeCaseNote: (id: string, version: number, note: NoteInput) =>
      send<CaseNote>('PUT', ofCase(id, '/note'), note, { ifMatch: `"${version}"` }),
  };
}
