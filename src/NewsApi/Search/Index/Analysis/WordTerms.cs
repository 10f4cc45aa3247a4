namespace NewsApi.Search.Index.Analysis;

/// <summary>The terms of a word. A stem that differs from the word is marked, so that each can be searched alone.</summary>
/// <param name="Printed">The word as printed, without regard to case and diacritics.</param>
/// <param name="Stem">The stem that the word shares with its other forms.</param>
internal sealed record WordTerms(string Printed, string Stem)
{
    private const char Mark = '~';

    /// <summary>The term of the stem: the word itself where it is its own stem.</summary>
    public string StemTerm { get; } = Stem == Printed ? Printed : Mark + Stem;

    /// <summary>The terms by which all words of the stem are found.</summary>
    public string[] TermsOfStem => [Stem, Mark + Stem];
}
