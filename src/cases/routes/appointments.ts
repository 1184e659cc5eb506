import type { App } from '../../access/index.ts';
import { confirmAppointment } from '../appointments/confirm-appointment.ts';
import { completeAppointment, failAppointment } from '../appointments/end-appointment.ts';
import { releaseAppointment } from '../appointments/release-appointment.ts';
import { AppointmentParams, AppointmentView, Failure, Release } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';

const shown = { 200: AppointmentView };

export function appointmentRoutes(app: App, deps: CaseDeps): void {
  app.put(
    '/v1/appointments/:appointment/confirmation',
    { config: { access: 'appointment.confirm' }, schema: { params: AppointmentParams, response: shown } },
    async (request) => confirmAppointment(deps, request.actor, request.params),
  );

  app.put(
    '/v1/appointments/:appointment/release',
    {
      config: { access: 'appointment.release' },
      schema: { params: AppointmentParams, body: Release, response: shown },
    },
    async (request) => releaseAppointment(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/appointments/:appointment/completion',
    { config: { access: 'appointment.complete' }, schema: { params: AppointmentParams, response: shown } },
    async (request) => completeAppointment(deps, request.actor, request.params),
  );

  app.put(
    '/v1/appointments/:appointment/failure',
    { config: { access: 'appointment.fail' }, schema: { params: AppointmentParams, body: Failure, response: shown } },
    async (request) => failAppointment(deps, request.actor, { ...request.params, ...request.body }),
  );
}
