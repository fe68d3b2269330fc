import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import { Keyboard24Regular } from "@fluentui/react-icons/svg/keyboard";
import { LockClosed24Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useSession, useWords } from "../face";
import type { Task, Trouble } from "../session";
import { Steps } from "../inserting/steps";
import { SupportFold } from "./support-fold";

/** A task that failed: what, where, what to do; details for support in a fold. */
export function TroubleCard({ trouble }: { readonly trouble: Trouble }) {
  const { current } = useSession();
  const { title, where, body, steps } = useWords().trouble(trouble, current?.sheet ?? "");
  const Icon = trouble.code === "protected" ? LockClosed24Regular : ErrorCircle24Regular;
  return (
    <section className="card warning" aria-label={title}>
      <CardHead icon={<Icon aria-hidden="true" />} title={title} where={where} />
      <p>{body}</p>
      {steps.length > 0 && <Steps steps={steps} />}
      <SupportFold trouble={trouble} />
    </section>
  );
}

/** A task that waits until the cell being edited is left, and then goes on by itself. */
export function WaitingCard({ task }: { readonly task: Task }) {
  const { current } = useSession();
  const words = useWords();
  const [before, between, after] = words.editing.around(task);
  return (
    <section className="card info" aria-label={words.editing.title}>
      <CardHead icon={<Keyboard24Regular aria-hidden="true" />} title={words.editing.title} where={current ? `“${current.sheet}”` : ""} />
      <p>{before} <kbd>Enter</kbd> {between} <kbd>Esc</kbd> {after}</p>
      <p className="waiting"><span className="spinner" aria-hidden="true" />{words.check.waiting}</p>
    </section>
  );
}

function CardHead({ icon, title, where }: { readonly icon: React.ReactElement; readonly title: string; readonly where: string }) {
  return (
    <div className="card-head">
      {icon}
      <div><h2>{title}</h2>{where && <p className="small">{where}</p>}</div>
    </div>
  );
}
