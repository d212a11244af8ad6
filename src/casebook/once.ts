/**
 * A function of a casebook, and of words that say what is asked of it, which computes each answer once. An
 * answer is for all who ask: it must not be changed.
 */
export function once<
  Of extends object,
  Words extends readonly (string | number | undefined)[],
  Answer,
>(compute: (of: Of, ...words: Words) => Answer): (of: Of, ...words: Words) => Answer {
  const answers = new WeakMap<Of, Map<string, Answer>>();
  return (of, ...words) => {
    const known = answers.get(of) ?? new Map<string, Answer>();
    answers.set(of, known);
    const question = words.join(' ');
    if (!known.has(question)) known.set(question, compute(of, ...words));
    return known.get(question) as Answer;
  };
}
