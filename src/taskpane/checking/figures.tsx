/** A text whose numbers stand out. */
export function Figures({ text }: { readonly text: string }) {
  return text.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}
