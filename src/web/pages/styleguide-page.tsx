import { Styleguide } from '../screens/styleguide/styleguide.tsx';

/** In the demo only: see app.tsx. */
export default function StyleguidePage() {
  return <Styleguide />;
}
