import { Random } from '../../src/demo/directory/random.ts';
import { people, type SyntheticPerson } from '../../src/demo/directory/index.ts';

const syllables =
  'ba be bo da di do fa fi ga go ha ka ki ko la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se so ta te ti to va vi wa za'.split(
    ' ',
  );
const endings = ['n', 'r', 's', 'x', 'l', 'ch', 'nd', 'rt', 'ou', 'ez'];

/** The synthetic directory with two names apiece that hardly anybody else has: some 20,000 in 10,000 entries. */
export function* peopleNamedApart(count: number): Generator<SyntheticPerson> {
  const random = new Random(7);
  const word = (length: number) => Array.from({ length }, () => random.pick(syllables)).join('') + random.pick(endings);
  for (const person of people(count)) {
    const [givenName, surname] = [word(2), word(3)];
    yield { ...person, givenName, surname, name: [person.title, givenName, surname].filter(Boolean).join(' ') };
  }
}
