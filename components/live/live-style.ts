/** Rules the live chart brings with it: a page nobody asks for one pays nothing for them. */
export const liveStyle = /* css */ `
.drawing.has-live {
  z-index: 1;
}
/* The live marks take the place of the drawn ones; axes, grid and words stay those of the drawing. */
.drawing.has-live svg.chart :is(.bar, .cell, .line, .point, .separator, .area-part) {
  visibility: hidden;
}
/* Where recharts has no such geometry the drawn marks stay, under targets that are not seen. */
.drawing.has-live
  svg.chart:is(
    .chart-calendar,
    .chart-scatter,
    .chart-slope,
    .chart-dot-range,
    .chart-share,
    .chart-confusion
  )
  :is(.bar, .cell, .line, .point) {
  visibility: visible;
}
.live-target {
  fill: transparent;
}
.live-target-met {
  fill: none;
  stroke: var(--chart-ink, CanvasText);
}
.live-panel {
  position: absolute;
}
.live {
  forced-color-adjust: none;
  position: absolute;
  transform-origin: 0 0;
}
.live-marks .recharts-wrapper,
.live-marks .recharts-surface {
  overflow: visible;
  outline: none;
}
.live-readings {
  position: absolute;
  inset: 0;
  pointer-events: none;
}
.reading {
  position: absolute;
  top: 0;
  left: 0;
  width: max-content;
  max-width: min(22rem, 92vw);
  padding: 0.5rem 0.7rem;
  border: 1px solid var(--chart-quiet, GrayText);
  border-radius: 3px;
  background: var(--chart-paper, Canvas);
  color: var(--chart-ink, CanvasText);
  box-shadow: 0 2px 10px rgb(0 0 0 / 18%);
  font-size: 0.8125rem;
  line-height: 1.5;
}
.reading p {
  margin: 0 0 0.15rem;
  font-weight: 600;
}
.reading dl {
  display: grid;
  grid-template-columns: auto 1fr auto;
  gap: 0 0.5rem;
  align-items: center;
  margin: 0;
}
.reading div {
  display: contents;
}
.reading dt,
.reading dd {
  margin: 0;
}
.reading dd {
  text-align: end;
  font-variant-numeric: tabular-nums;
}
.reading svg {
  display: block;
}
.live svg.live-over {
  background: none;
  width: 100%;
  height: 100%;
  position: absolute;
  inset: 0;
  overflow: visible;
  pointer-events: none;
}
.live-cursor {
  fill: var(--chart-ink, currentcolor);
  fill-opacity: 0.08;
  stroke: none;
}
.live-rule {
  stroke: var(--chart-ink, currentcolor);
  stroke-opacity: 0.45;
}
.live-cell:hover {
  stroke: var(--chart-ink, currentcolor);
  stroke-width: 2;
}
.live-said {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
/* The same box as the entry it is in, whatever that box is. */
.legend button.toggle {
  all: unset;
  display: inherit;
  align-items: inherit;
  gap: inherit;
  box-sizing: border-box;
  position: relative;
  cursor: pointer;
}
.legend button.toggle::after {
  content: '';
  position: absolute;
  inset: -0.25rem -0.3rem;
}
.legend button.toggle:focus-visible::after {
  outline: 2px solid var(--accent, Highlight);
}
.legend button.toggle:hover {
  text-decoration: underline;
}
.legend button.toggle[aria-pressed='false'] {
  opacity: 0.7;
  text-decoration: line-through;
}
@media print {
  .live,
  .live-readings,
  .live-said {
    display: none;
  }
  .drawing.has-live svg.chart :is(.bar, .cell, .line, .point, .separator) {
    visibility: visible;
  }
}
`;
