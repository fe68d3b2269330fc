/** Numbered steps, one a line. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => <li key={step}><span className="step-number" aria-hidden="true">{index + 1}</span>{step}</li>)}
    </ol>
  );
}
