using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>A set of words with lookup by span, without a string allocation.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(IEnumerable<string> words, StringComparer comparer) =>
        _words = words.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A set that ignores case.</summary>
    public static WordSet AnyCase(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>A set that respects case.</summary>
    public static WordSet Exact(IEnumerable<string> words) => new(words, StringComparer.Ordinal);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
