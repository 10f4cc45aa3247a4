using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Who wrote what speaks: "a study by Ines Calder", "a statement from the Mill Company".</summary>
/// <remarks>Leaves alone writings without a named author ("a report from March"), and people ("a spokesman from the Mill Company").</remarks>
internal static class DocumentAuthor
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Writings = FrozenSet.ToFrozenSet(
        [
            "analysis", "article", "assessment", "biography", "blog", "book", "column", "dispatch", "editorial", "email", "e-mail", "essay", "letter", "memo",
            "message", "note", "op-ed", "paper", "piece", "poll", "post", "report", "research", "review", "statement", "study", "survey", "tweet",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsWriting(TextReading reading, int t) => t >= 0 && reading.Tokens[t] is { Run: < 0, IsWord: true } && Writings.Contains(reading.Slice(t, t + 1));

    public static NounPhrase Find(TextReading reading, NounPhrase phrase, int limit)
    {
        if (phrase.End + 1 >= limit || reading.Tokens[phrase.End].Word is not (Word.By or Word.From) || !IsWriting(reading, phrase.Head))
        {
            return default;
        }

        var author = NounPhraseReader.Read(reading, phrase.End + 1, limit);
        return author.Kind is PhraseKind.Name && Subject.IsPerson(reading, author) ? author : default;
    }
}
