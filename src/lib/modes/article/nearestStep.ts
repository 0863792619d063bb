import { parseSpan } from '../../moments';

/** The step whose moment ends nearest to a day. Of several equally near it is the first: there the telling of them begins. */
export function nearestStep<Step extends { readonly at: string }>(
  steps: readonly Step[],
  day: number
): Step | undefined {
  const far = ({ at }: Step) => Math.abs(parseSpan(at).end - day);
  return [...steps].sort((one, other) => far(one) - far(other))[0];
}
