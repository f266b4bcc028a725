import { defineFigure } from './figure-element.ts';
import { offerHashChecks } from './hash-check.ts';
import { keepPlace } from './keep-place.ts';
import { nameScrollRegions } from './scroll-regions.ts';
import { offerThemes } from './theme-choice.ts';

// All that every page runs. What a reader must ask for first lies in live.tsx.
offerThemes();
keepPlace();
offerHashChecks();
nameScrollRegions();
defineFigure();
// The preview replaces what has changed in the page.
document.addEventListener('kansoku-replaced', () => {
  offerThemes();
  keepPlace();
  offerHashChecks();
  nameScrollRegions();
});
