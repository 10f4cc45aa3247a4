namespace NewsApi.Parsing;

/// <summary>Canonical names of outlets.</summary>
public static class OutletNames
{
    /// <summary>The canonical name of the outlet that <paramref name="printed"/> names; itself, trimmed, where unknown.</summary>
    public static string Canonical(string printed) => printed.Trim() is "AP" ? "Associated Press" : printed.Trim();
}
