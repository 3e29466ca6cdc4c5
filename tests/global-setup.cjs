/** Builds the worker and the bundle before the first test, so that tests always run what the sources say. */
module.exports = async () => {
  const { ensureBuiltForTests } = await import('../scripts/lib/ensure-built.mjs');
  await ensureBuiltForTests();
};
