import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { usePane, useWords } from "../face";
import { hideSteps } from "../opening";

/** The three steps at a glance, until a person puts them away for good. */
export function StepStrip() {
  const pane = usePane();
  const { template } = useWords();
  return (
    <div className="strip">
      <ol aria-label={template.stepsLabel}>
        {template.steps.map((step, index) => (
          <li key={step} aria-current={index === 0 ? "step" : undefined}><span className="step-number" aria-hidden="true">{index + 1}</span>{step}</li>
        ))}
      </ol>
      <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={template.dismiss} title={template.dismiss} onClick={() => hideSteps(pane)} />
    </div>
  );
}
