/** How long the page may be kept busy at a stretch, in milliseconds: well short of what a person notices as a hitch. */
const STRETCH_MS = 30;

/** Asked between two steps of long work: a pause once a stretch is over, in which the page draws and hears what is typed. */
export function breathing(): () => Promise<void> | undefined {
  let end = 0;
  return () => {
    if (performance.now() < end) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        end = performance.now() + STRETCH_MS;
        resolve();
      });
    });
  };
}
