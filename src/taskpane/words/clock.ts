/** Hours and minutes as a wall clock shows them: 09:05. */
export function clock(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
