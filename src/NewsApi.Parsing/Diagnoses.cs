namespace NewsApi.Parsing;

/// <summary>Everything that a <see cref="Diagnostic"/> may say.</summary>
internal static class Diagnoses
{
    /// <summary>How many an article gets: a list that nobody would read to its end helps nobody.</summary>
    public const int Most = 100;

    public static Diagnostic UnpairedMark(TextSpan mark) => new(
        "unpaired-quotation-mark", DiagnosticSeverity.Warning, "This quotation mark has no partner in its paragraph.", mark);

    public static Diagnostic EmptyMarks(TextSpan marks) => new(
        "empty-quotation-marks", DiagnosticSeverity.Warning, "Nothing stands between these quotation marks.", marks);

    public static Diagnostic MixedMarks(TextSpan closing) => new(
        "mixed-quotation-marks", DiagnosticSeverity.Info, "This quotation opens with a mark of another style than it closes with.",
            closing);

    public static Diagnostic LostCharacters(TextSpan characters) => new(
        "lost-characters", DiagnosticSeverity.Warning, "Characters were lost here when the text was read in a wrong encoding.", characters);

    public static Diagnostic AmbiguousSpeaker(TextSpan mention) => new(
        "ambiguous-speaker", DiagnosticSeverity.Info, "These words could mean more than one person of the article.", mention);

    public static Diagnostic UnattributedQuote(TextSpan quote) => new(
        "unattributed-quote", DiagnosticSeverity.Info, "Nothing near this quotation tells who said it.", quote);
}
