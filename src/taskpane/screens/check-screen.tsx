import { useSession } from "../face";
import { CheckBefore } from "./check-before";
import { CheckBusy } from "./check-busy";
import { CheckResult } from "./check-result";
import { CheckTrouble, CheckWaiting } from "./check-trouble";

/** 检查, in the state it is in: waiting for a cell, under way, failed, done, or not begun. */
export function CheckScreen() {
  const { work, trouble, outcome } = useSession();
  if (work?.waiting) return <CheckWaiting task={work.task} />;
  if (work?.task === "check" && work.slow) return <CheckBusy read={work.read} />;
  if (trouble) return <CheckTrouble trouble={trouble} />;
  return outcome?.checked.recognised ? <CheckResult outcome={outcome} /> : <CheckBefore />;
}
