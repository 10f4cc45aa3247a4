using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Structure;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Claims quotations of texts in other languages as speech: three words or more, or as much in a script without spaces.
/// Leaves alone shorter ones, which are names, titles and terms more often than not.
/// </summary>
internal static class ForeignQuote
{
    private const int FewestWords = 3;

    private const int FewestCharacters = 4;

    public static bool IsSpeech(ArticleReading reading, QuotedRun run) =>
        run.Last - run.First >= FewestWords
        || Script.HasNoSpaces(reading.Text[run.Inner.Start]) && run.Inner.Length >= FewestCharacters;
}
