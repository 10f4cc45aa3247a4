namespace NewsApi.Articles;

/// <summary>Matches parts of two versions of an article that have most of their words in common.</summary>
internal static class WordOverlapMatcher
{
    // Below this share of common words, two quotes are different quotes about the same subject.
    private const double Threshold = 0.6;

    // The number of candidates that each part is compared with; limits the time.
    private const int Window = 32;

    /// <summary>Returns pairs of indexes; both indexes increase from pair to pair.</summary>
    public static IEnumerable<(int Part, int Old)> Match(List<BagOfWords> olds, List<BagOfWords> parts)
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

    private static (int At, double Likeness) FindBest(List<BagOfWords> bags, int from, BagOfWords wanted)
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
