// Runs in a measured page before anything else: keeps what the browser tells of paints, long tasks
// and shifts. Plain JavaScript, since it is handed to the browser as it stands.
globalThis.kansokuBench = { lcp: 0, tbt: 0, cls: 0 };
for (const [type, keep] of Object.entries({
  'largest-contentful-paint': (entry) => (kansokuBench.lcp = entry.startTime),
  longtask: (entry) => (kansokuBench.tbt += Math.max(0, entry.duration - 50)),
  'layout-shift': (entry) => (kansokuBench.cls += entry.value),
}))
  new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({
    type,
    buffered: true,
  });
