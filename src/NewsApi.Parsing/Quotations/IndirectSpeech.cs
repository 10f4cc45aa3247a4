namespace NewsApi.Parsing.Quotations;

/// <summary>Reported words without marks.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="First">The first token of the content.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Tag">The cue and its source.</param>
internal readonly record struct IndirectSpeech(string Rule, int First, int End, Tag Tag)
{
    /// <summary>The first token of the rest behind a tag in the middle; 0 where there is none.</summary>
    public int RestFirst { get; init; }

    public int RestEnd { get; init; }
}
