namespace NewsApi.Settings;

/// <summary>Finds the known name that is most similar to a misspelt one.</summary>
internal static class NearestName
{
    /// <summary>Finds the most similar name, ignoring case; null if none is similar.</summary>
    public static string? Find(string misspelt, IEnumerable<string> names)
    {
        var limit = Math.Max(2, misspelt.Length / 3);
        return names
            .Select(name => (Name: name, Distance: Distance(misspelt.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(near => near.Distance <= limit && near.Distance < near.Name.Length)
            .OrderBy(near => near.Distance)
            .Select(near => near.Name)
            .FirstOrDefault();
    }

    /// <summary>Returns the end of a message, such as <c> Did you mean 'serve'?</c>; empty if no name is similar.</summary>
    public static string Question(string misspelt, IEnumerable<string> names) =>
        Find(misspelt, names) is { } name ? $" Did you mean '{name}'?" : "";

    // The number of letters to insert, delete, replace, or swap with their neighbour.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, one, other, (i, j));
            }
        }

        return rows[one.Length, other.Length];
    }

    private static int Step(int[,] rows, string one, string other, (int I, int J) at)
    {
        var (i, j) = at;
        var least = Math.Min(
            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
            rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
