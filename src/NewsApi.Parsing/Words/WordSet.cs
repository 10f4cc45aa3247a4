using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>A set of words in which a part of a text is looked up without making a string of it.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(IEnumerable<string> words, StringComparer comparer) =>
        _words = words.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A set that knows no upper and lower case.</summary>
    public static WordSet AnyCase(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>A set of words in the case they are given in.</summary>
    public static WordSet Exact(IEnumerable<string> words) => new(words, StringComparer.Ordinal);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
