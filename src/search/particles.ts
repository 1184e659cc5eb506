/** Small words in front of a surname or a place, often written in one with it: Van den Berghe and Vandenberghe. */
const particles = new Set(
  `van von den der de het ter ten te t s la le las les los el du des da do dos di del della d l
   al ad an as ash at el en ez ben bin ibn ait abd abdel abdul abu abou bou oulad ould mc mac o n m
   عبد ابو ابن بن ام`.split(/\s+/),
);

export function isParticle(whole: string): boolean {
  return particles.has(whole);
}

const saints = new Map([
  ['saint', ['st']],
  ['sainte', ['ste']],
  ['sint', ['st']],
  ['sankt', ['st']],
  ['st', ['saint', 'sint']],
  ['ste', ['sainte']],
]);

/** Other spellings of saint: its abbreviation, or what the abbreviation stands for. */
export function spellingsOfSaint(word: string): readonly string[] {
  return saints.get(word) ?? [];
}
