import { ApiError } from '../../client/index.ts';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { problemOf } from '../problem-of.ts';
import { Lost, type LostProps } from '../screens/lost/lost.tsx';

export default function LostPage() {
  const { collective } = here.use();
  return <Lost telephone={collective?.rotaTelephone} onShut={shut} onBack={() => history.back()} />;
}

const shut: LostProps['onShut'] = async (handle, words) => {
  try {
    await client.suspendMyself({ handle, words });
    return undefined;
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? 'unknown' : problemOf(error);
  }
};
