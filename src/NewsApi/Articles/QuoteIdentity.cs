using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Copies the identity of a stored quote to the matching quote of a newly parsed text.</summary>
internal static class QuoteIdentity
{
    /// <summary>Copies id, version and creation time; from a locked quote also the manual correction.</summary>
    public static void CopyIdentity(this Quote quote, Quote old, string text)
    {
        (quote.Id, quote.Version, quote.CreatedAt, quote.Locked) = (old.Id, old.Version, old.CreatedAt, old.Locked);
        if (old.Locked)
        {
            quote.CopyCorrection(old, text);
        }
    }

    private static void CopyCorrection(this Quote quote, Quote old, string text)
    {
        (quote.Kind, quote.Speaker, quote.NamedId, quote.ReportedBy) = (old.Kind, old.Speaker, old.NamedId, old.ReportedBy);
        (quote.Status, quote.Rule, quote.Confidence, quote.Candidates) = (old.Status, old.Rule, old.Confidence, old.Candidates);

        var shift = quote.Start - old.Start;
        (quote.SpeakerMentionText, quote.SpeakerMentionStart, quote.SpeakerMentionEnd) =
            Move((old.SpeakerMentionText, old.SpeakerMentionStart), shift, text);
        (quote.ReportedByText, quote.ReportedByStart, quote.ReportedByEnd) =
            Move((old.ReportedByText, old.ReportedByStart), shift, text);
        if (Move((old.CueText, old.CueStart), shift, text) is ({ } words, { } start, { } end))
        {
            (quote.CueText, quote.CueKey, quote.CueStart, quote.CueEnd) = (words, old.CueKey, start, end);
        }
    }

    // Moves a mention with its quote; null if the text there is now different.
    private static (string? Text, int? Start, int? End) Move((string? Text, int? Start) words, int shift, string text)
    {
        if (words is not ({ } old, { } was))
        {
            return (null, null, null);
        }

        var start = was + shift;
        return start >= 0 && start <= text.Length && text.AsSpan(start).StartsWith(old, StringComparison.Ordinal)
            ? (old, start, start + old.Length)
            : (null, null, null);
    }
}
