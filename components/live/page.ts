import { defineFigure } from './figure-element.ts';
import { offerThemes } from './theme-choice.ts';

// All that every page runs. What a reader must ask for first lies in live.tsx.
offerThemes();
defineFigure();
