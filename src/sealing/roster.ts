import { must } from './errors.ts';
import { requireHybridForm } from './age-header.ts';
import { decimal, id, integer, isSortedSet, label, list, readFields, readList, readTuple } from './list.ts';

/** One coordinator's keys, as the roster seats her. */
export interface Seat {
  readonly person: string;
  readonly recipient: string;
  readonly signingKey: string;
  readonly agreementKey: string;
}

/** Who coordinates, with which keys, and which statements no longer count. */
export interface Roster {
  readonly org: string;
  readonly number: number;
  /** The hash of the roster before; empty for number 1. */
  readonly previous: string;
  readonly seats: readonly Seat[];
  /** Hashes of statements. */
  readonly revoked: readonly string[];
  /** Unix seconds. */
  readonly issued: number;
}

/** The roster's one text. Its seats are sorted here. */
export function rosterText(roster: Roster): string {
  const seats = roster.seats.toSorted((a, b) => (a.person < b.person ? -1 : 1)).map(seatText);
  return list(
    label('roster'),
    id(roster.org),
    decimal(roster.number),
    roster.previous,
    list(...seats),
    list(...roster.revoked),
    decimal(roster.issued),
  );
}

/** Reads a roster's form: nothing is verified. Fails with `malformed`. */
export function readRoster(text: string): Roster {
  const [org, number, previous, seats, revoked, issued] = readFields(text, 'roster', 6);
  return {
    org: id(org),
    number: integer(number),
    previous,
    seats: readList(seats).map(readSeat),
    revoked: readList(revoked),
    issued: integer(issued),
  };
}

/** Refuses seats that are none, unsorted, or share a signing key (`malformed`), then what by its form is a `recipient_not_hybrid`. */
export function requireSoundSeats(seats: readonly Seat[]): void {
  must(seats.length > 0 && isSortedSet(seats.map((seat) => seat.person)), 'malformed');
  must(new Set(seats.map((seat) => seat.signingKey)).size === seats.length, 'malformed');
  requireHybridForm(seats.map((seat) => seat.recipient));
}

/** The seat of a coordinator, undefined for anybody else. */
export function seatOf(roster: Roster, person: string): Seat | undefined {
  return roster.seats.find((seat) => seat.person === person);
}

function seatText(seat: Seat): string {
  return list(id(seat.person), seat.recipient, seat.signingKey, seat.agreementKey);
}

function readSeat(text: string): Seat {
  const [person, recipient, signingKey, agreementKey] = readTuple(text, 4);
  return { person: id(person), recipient, signingKey, agreementKey };
}
