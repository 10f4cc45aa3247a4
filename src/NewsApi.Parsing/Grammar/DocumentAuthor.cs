using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Who wrote what speaks: "a study by Ines Calder", "a statement from the Mill Company".</summary>
/// <remarks>
/// Leaves alone writings without a named author ("a report from March"), and people ("a spokesman from the Mill Company").
/// </remarks>
internal static class DocumentAuthor
{
    private static readonly WordSet Writings = WordSet.AnyCase(WordFiles.Words("English/works", "writings"));

    public static bool IsWriting(TextReading reading, int t) =>
        t >= 0 && reading.Tokens[t] is { Run: < 0, IsWord: true } && Writings.Contains(reading.WordAt(t));

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
