namespace NewsApi.Reviews;

/// <summary>A share that a sample estimates, with its 95 % confidence interval (Wilson).</summary>
internal sealed record Estimate
{
    // The quantile of the normal distribution for 95 %.
    private const double Z = 1.959964;
    private const int Digits = 4;

    /// <example>0.94</example>
    public required double Value { get; init; }

    /// <example>0.8752</example>
    public required double Low { get; init; }

    /// <example>0.9722</example>
    public required double High { get; init; }

    /// <summary>The number of cases that it is computed from.</summary>
    /// <example>100</example>
    public required double Count { get; init; }

    /// <summary>Estimates a share; null without cases. Cases may be weighted, so that they are no whole number.</summary>
    public static Estimate? Of(double successes, double count)
    {
        if (count <= 0)
        {
            return null;
        }

        var share = successes / count;
        var (spread, weight) = (Z * Z / count, 1 + (Z * Z / count));
        var centre = (share + (spread / 2)) / weight;
        var half = Z / weight * Math.Sqrt((share * (1 - share) / count) + (spread / (4 * count)));
        return new Estimate
        {
            Value = Math.Round(share, Digits),
            Low = Math.Round(Math.Max(0, centre - half), Digits),
            High = Math.Round(Math.Min(1, centre + half), Digits),
            Count = Math.Round(count, Digits),
        };
    }
}
