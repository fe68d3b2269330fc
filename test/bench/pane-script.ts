/** One event of a Chromium trace, times in µs; `tdur` is CPU time. */
type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly id?: string; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly args: { readonly data?: ProfileChunk } };

type ProfileChunk = {
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[]; readonly startTime?: number;
};
type ProfileNode = { readonly id: number; readonly parent?: number; readonly callFrame: { readonly functionName: string; readonly url?: string } };

/** The trace categories that the attribution needs. */
export const CATEGORIES = ["toplevel", "disabled-by-default-v8.cpu_profiler", "disabled-by-default-devtools.timeline", "devtools.timeline", "v8.execute"];

/**
 * How long the pane's own script ran in each task of the main thread in which it did, in ms of CPU. The workbook runs on the
 * same thread, and its answers run into the pane's script within one task; so each sample belongs to the innermost script file
 * on its stack, and only samples within files below `own` count.
 */
export function paneTasks(trace: Buffer, own: string): readonly number[] {
  const { traceEvents: events } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const samples = samplesOf(events, own);
  const tasks = events.filter(({ name, ph }) => name === "RunTask" && ph === "X");
  return tasks.flatMap((task): readonly number[] => {
    const { ts, dur = 0, tdur = dur } = task;
    const within = samples.filter(({ thread, at }) => thread === threadOf(task) && at >= ts && at < ts + dur);
    const paneMs = within.reduce((sum, { own: ours, length }) => sum + (ours ? length : 0), 0) / 1000;
    // A busy machine stretches the clock, not the work: samples are scaled to the CPU time of their task.
    return paneMs > 0 ? [paneMs * Math.min(1, tdur / dur)] : [];
  });
}

type Sample = { readonly thread: string; readonly at: number; readonly length: number; readonly own: boolean };

/** Samples of every thread that was profiled. The event that begins a profile comes from its thread, the chunks from another. */
function samplesOf(events: readonly TraceEvent[], own: string): readonly Sample[] {
  const profiles = new Map<string, { readonly thread: string; at: number; readonly nodes: Map<number, ProfileNode>; readonly samples: Sample[] }>();
  for (const event of events) {
    const { name, id, pid, args: { data } } = event;
    const key = `${pid} ${id}`;
    if (name === "Profile") profiles.set(key, { thread: threadOf(event), at: data?.startTime ?? 0, nodes: new Map(), samples: [] });
    const profile = name === "ProfileChunk" && profiles.get(key);
    if (!profile) continue;
    for (const node of data?.cpuProfile?.nodes ?? []) profile.nodes.set(node.id, node);
    data?.cpuProfile?.samples?.forEach((node, index) => {
      const length = data.timeDeltas?.[index] ?? 0;
      profile.at += length;
      profile.samples.push({ thread: profile.thread, at: profile.at, length, own: isOwn(profile.nodes, node, own) });
    });
  }
  return [...profiles.values()].flatMap(({ samples }) => samples);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** Whether the innermost script on the stack is one of ours; what has no file (garbage collection, JSON.parse) goes to its caller. */
function isOwn(nodes: ReadonlyMap<number, ProfileNode>, leaf: number, own: string): boolean {
  for (let node = nodes.get(leaf); node; node = node.parent === undefined ? undefined : nodes.get(node.parent)) {
    if (node.callFrame.url) return node.callFrame.url.includes(own);
  }
  return false;
}
