namespace NewsApi.Parsing;

/// <summary>The diagnostics that the parser reports.</summary>
internal static class Diagnoses
{
    /// <summary>The most diagnostics of one article.</summary>
    public const int Most = 100;

    public static Diagnostic UnpairedMark(TextSpan mark) => new(
        "unpaired-quotation-mark", DiagnosticSeverity.Warning, "This quotation mark has no partner in its paragraph.", mark);

    public static Diagnostic EmptyMarks(TextSpan marks) => new(
        "empty-quotation-marks", DiagnosticSeverity.Warning, "These quotation marks are empty.", marks);

    public static Diagnostic MixedMarks(TextSpan closing) => new(
        "mixed-quotation-marks", DiagnosticSeverity.Info,
        "The opening and the closing mark of this quotation have different styles.", closing);

    public static Diagnostic LostCharacters(TextSpan characters) => new(
        "lost-characters", DiagnosticSeverity.Warning,
        "Characters were lost here because the text was read in a wrong encoding.", characters);

    public static Diagnostic AmbiguousSpeaker(TextSpan mention) => new(
        "ambiguous-speaker", DiagnosticSeverity.Info, "These words may refer to more than one person of the article.", mention);

    public static Diagnostic UnattributedQuote(TextSpan quote) => new(
        "unattributed-quote", DiagnosticSeverity.Info, "The text does not name the speaker of this quotation.", quote);
}
