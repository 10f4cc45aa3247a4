namespace NewsApi.Benchmarks.Speakers;

/// <summary>Compares speakers, each of them a cluster of quotes, with the people who said the quotes.</summary>
internal static class Clusters
{
    /// <summary>B³: the precision and the recall of the speaker of each quote, on average.</summary>
    public static Score Cubed(IReadOnlyList<(long Speaker, string Person)> quotes)
    {
        var counts = new Counts(quotes);
        return new Score(
            quotes.Average(quote => (double)counts.Both[quote] / counts.Speakers[quote.Speaker]),
            quotes.Average(quote => (double)counts.Both[quote] / counts.People[quote.Person]));
    }

    /// <summary>Pairs of quotes that have one speaker and pairs that one person said.</summary>
    public static Score Pairwise(IReadOnlyList<(long Speaker, string Person)> quotes)
    {
        var counts = new Counts(quotes);
        var both = Pairs(counts.Both.Values);
        return new Score(both / Pairs(counts.Speakers.Values), both / Pairs(counts.People.Values));
    }

    /// <summary>CEAFe: the similarity (φ4) of the best one-to-one assignment of speakers to people.</summary>
    public static Score Ceaf(IReadOnlyList<(long Speaker, string Person)> quotes)
    {
        var counts = new Counts(quotes);
        var (speakers, people) = (counts.Speakers.Keys.ToList(), counts.People.Keys.ToList());
        var size = Math.Max(speakers.Count, people.Count);
        var similarity = new double[size, size];
        for (var row = 0; row < speakers.Count; row++)
        {
            for (var column = 0; column < people.Count; column++)
            {
                similarity[row, column] = 2.0 * counts.Both.GetValueOrDefault((speakers[row], people[column]))
                    / (counts.Speakers[speakers[row]] + counts.People[people[column]]);
            }
        }

        var best = Assignment.Best(similarity);
        return new Score(best / speakers.Count, best / people.Count);
    }

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2.0);

    private sealed class Counts(IReadOnlyList<(long Speaker, string Person)> quotes)
    {
        public Dictionary<long, int> Speakers { get; } = quotes.CountBy(quote => quote.Speaker).ToDictionary();

        public Dictionary<string, int> People { get; } = quotes.CountBy(quote => quote.Person).ToDictionary();

        public Dictionary<(long Speaker, string Person), int> Both { get; } = quotes.CountBy(quote => quote).ToDictionary();
    }
}

internal sealed record Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => $"P {Precision:0.000}, R {Recall:0.000}, F1 {F1:0.000}";
}
