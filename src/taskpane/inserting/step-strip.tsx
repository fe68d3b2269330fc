import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { usePane, useSession, useWords } from "../face";
import { hideSteps } from "../opening";

/** The three steps at a glance, until a person puts them away for good. */
export function StepStrip() {
  const pane = usePane();
  const { current, outcome } = useSession();
  const { template } = useWords();
  const at = current ? (outcome ? 2 : 1) : 0;
  return (
    <div className="strip">
      <ol aria-label={template.stepsLabel}>
        {template.steps.map((step, index) => (
          <li key={step} aria-current={index === at ? "step" : undefined}><span className="step-number" aria-hidden="true">{index + 1}</span>{step}</li>
        ))}
      </ol>
      <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={template.dismiss} title={template.dismiss} onClick={() => hideSteps(pane)} />
    </div>
  );
}
