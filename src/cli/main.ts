import { demo } from './demo.ts';
import { setup } from './setup.ts';
import { start } from './start.ts';

const commands = { start, setup, demo };

const help = `usage: relais COMMAND

  start   run Relais: on DATABASE_URL, or on its own PostgreSQL under .data
  setup   make the link with which the first coordinator begins, good for one hour
  demo    run Relais with invented people and requests, on this machine only

Each command explains itself with --help.`;

const [name = '', ...args] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  if (name === '' || name === '--help' || name === 'help') {
    console.log(help);
    return name === '' ? 2 : 0;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (command === undefined) {
    console.error(`relais knows no command "${name}".\n\n${help}`);
    return 2;
  }
  if (args.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  const unknown = args.filter((arg) => arg !== '--json');
  if (unknown.length > 0) {
    console.error(`relais ${name} takes no "${unknown.join(' ')}".\n\n${command.help}`);
    return 2;
  }
  return command.run({ asJson: args.includes('--json') });
}
