namespace NewsApi.Articles;

/// <summary>Pairs parts that have nearly the same words.</summary>
internal static class CloseMatches
{
    // Three words of five, or a letter of a short one: below that it is another quotation about the same.
    private const double Threshold = 0.6;

    // How far the order is followed where many parts differ; it bounds the time.
    private const int Window = 32;

    /// <summary>The indexes of parts and of what they were before, in the order of both.</summary>
    public static IEnumerable<(int Part, int Old)> Find(List<WordBag> olds, List<WordBag> parts)
    {
        var next = 0;
        for (var at = 0; at < parts.Count && next < olds.Count; at++)
        {
            var from = Math.Max(next, (int)((long)at * olds.Count / parts.Count) - (Window / 2));
            var (old, likeness) = FindBest(olds, from, parts[at]);
            if (likeness >= Threshold && FindBest(parts, at + 1, olds[old]).Likeness <= likeness)
            {
                yield return (at, old);
                next = old + 1;
            }
        }
    }

    private static (int At, double Likeness) FindBest(List<WordBag> bags, int from, WordBag wanted)
    {
        var best = (At: -1, Likeness: 0.0);
        for (var at = from; at < Math.Min(from + Window, bags.Count); at++)
        {
            var likeness = wanted.CompareTo(bags[at], atLeast: Math.Max(best.Likeness, Threshold));
            if (likeness > best.Likeness)
            {
                best = (at, likeness);
            }
        }

        return best;
    }
}
