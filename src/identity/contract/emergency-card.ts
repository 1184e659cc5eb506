import { z } from 'zod';
import { date } from '../../platform/index.ts';
import { Handle } from './accounts.ts';
import { line, LocaleShape } from './shapes.ts';

const words = {
  doctor: line(80).meta({ description: 'What stands beside the number of the doctor on call' }),
  lines: z.array(line(160)).min(1).max(5).meta({ description: 'What to do and say when somebody is arrested' }),
};
const Labels = { title: line(80), danger: line(80), rota: line(80), arrest: line(80) };

/** A short number of the country, or the international form. */
const DoctorTelephone = z.string().regex(/^\+?[0-9]{3,15}$/);

export const EmergencyCardInput = z
  .strictObject({ doctorTelephone: DoctorTelephone, texts: z.record(LocaleShape, z.strictObject(words)) })
  .meta({
    id: 'WrittenCard',
    description: 'All four languages at once: nobody reads an older line than another',
  });
export type EmergencyCardInput = z.infer<typeof EmergencyCardInput>;

export const EmergencyCard = z
  .strictObject({
    version: z.int().meta({ description: '0: the text that ships with Relais' }),
    changedOn: date,
    doctorTelephone: DoctorTelephone,
    rotaTelephone: z.string().optional(),
    texts: z.record(LocaleShape, z.strictObject({ ...Labels, ...words })),
  })
  .meta({ id: 'EmergencyCard', description: '112, a doctor, the rota, five lines for an arrest; four languages' });
export type EmergencyCard = z.infer<typeof EmergencyCard>;

export const EmergencyCardView = EmergencyCard.extend({
  changedBy: Handle.optional().meta({ description: 'For coordinators' }),
  can: z.array(z.literal('change')),
}).meta({ id: 'EmergencyCardView' });
export type EmergencyCardView = z.infer<typeof EmergencyCardView>;

/** `If-Match` of a change: the version that was read, as `"3"`. */
export const CardHeaders = z.looseObject({
  'if-match': z
    .string()
    .regex(/^"?[0-9]{1,9}"?$/)
    .transform((value) => Number(value.replaceAll('"', ''))),
});
