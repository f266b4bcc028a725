import { StartPage } from '#components/home/start-page.tsx';
import { getSite } from '#lib/site/current.ts';

export default function Start() {
  return <StartPage site={getSite()} />;
}
