/** What changed in meaning, in one line: “Adds relation Jack–Cheyenne from S1E8 · removes 1 citation from S1E5”. */
export function MeaningOnly({ meaning: [first, ...rest] }: { meaning: readonly string[] }) {
  return first === undefined ? null : <p className="diff-meaning">{[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' · ')}</p>
}
