import { useRef } from 'preact/hooks';
import type { PreparedSetUp } from '../../client/index.ts';
import { client } from '../device.ts';
import { takeFragment } from '../fragment.ts';
import { attempt, problemOf } from '../problem-of.ts';
import { SetUp } from '../screens/set-up/set-up.tsx';
import { here } from '../here.ts';

export default function SetUpPage() {
  const prepared = useRef<PreparedSetUp>(undefined);
  const token = useRef(takeFragment());
  return (
    <SetUp
      onPrepare={async ({ name, handle }) => {
        try {
          prepared.current = await client.prepareSetUp({ token: token.current, collectiveName: name, handle });
          return prepared.current;
        } catch (error) {
          return problemOf(error);
        }
      }}
      onFinish={() =>
        attempt(async () => {
          await prepared.current?.complete();
          here.write({ collective: await client.collective() });
        })
      }
    />
  );
}
