using System.Collections.Frozen;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Words that stand before or behind names and belong to no name, in ASCII letters.</summary>
internal static class Honorifics
{
    // In the table, a question mark follows words that are also names: "Don".
    private static readonly FrozenDictionary<string, bool> Words = Read();

    // They tell a father from a son.
    private static readonly FrozenSet<string> Generations = FrozenSet.Create("jr", "junior", "sr", "senior", "ii", "iii", "iv", "v");

    /// <summary>Whether a word is a title, or letters behind a name ("Dr.", "QC").</summary>
    public static bool Has(string word) => Words.ContainsKey(word);

    /// <summary>Whether a title is also a name.</summary>
    public static bool IsAlsoName(string word) => Words.GetValueOrDefault(word);

    /// <summary>Whether the last word of a name tells the generation ("Jr.", "III").</summary>
    public static bool IsGeneration(string word) => Generations.Contains(word);

    private static FrozenDictionary<string, bool> Read()
    {
        using var table = typeof(Honorifics).Assembly.GetManifestResourceStream($"{typeof(Honorifics).FullName}.txt")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(word => word.TrimEnd('?'), word => word.EndsWith('?'));
    }
}
