// Loaded into the renderer's process before anything else: it ends when the preview that started it
// is gone, however that ended. What the framework starts from there ends with it.
process.once('disconnect', () => process.exit());
