import { expect, test } from 'vitest';
import type { EmergencyCard } from '../../src/identity/contract.ts';
import { draftOf, rebased, withText } from '../../src/web/screens/emergency-edit/card-draft.ts';

const text = { doctor: 'Médecin de garde', lines: ['Rester calme.', 'Appeler la permanence.'] };
const before = { doctorTelephone: '1733', texts: { fr: text, nl: text, en: text, ar: text } } as EmergencyCard;

test('one line here, another and the number there: the card keeps all three', () => {
  const typed = withText(draftOf(before), 'fr', { lines: ['Rester calme.', 'Appeler la permanence tout de suite.'] });
  const now = {
    doctorTelephone: '1734',
    texts: { ...before.texts, fr: { ...text, lines: ['Rester assis.', 'Appeler la permanence.', 'Noter l’heure.'] } },
  } as EmergencyCard;
  const { doctorTelephone, texts } = rebased(typed, before, now);
  expect(doctorTelephone).toBe('1734');
  expect(texts.fr.lines.filter(Boolean)).toEqual([
    'Rester assis.',
    'Appeler la permanence tout de suite.',
    'Noter l’heure.',
  ]);
  expect(texts.nl.doctor).toBe('Médecin de garde');
});

test('the same line on either: what was typed here stays, for she was shown the other', () => {
  const typed = withText(draftOf(before), 'fr', { lines: ['Respirer.', 'Appeler la permanence.'] });
  const now = { ...before, texts: { ...before.texts, fr: { ...text, lines: ['Rester assis.'] } } } as EmergencyCard;
  expect(rebased(typed, before, now).texts.fr.lines.filter(Boolean)).toEqual(['Respirer.']);
});
