using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>Finds what is wrong with the corrections of an imported article, which has this text.</summary>
internal sealed class CorrectionCheck(string text)
{
    private const int RevisionsMaxCount = 1000;

    // What a correction changes.
    private static readonly HashSet<string> Members = ["speaker", "kind", "reportedBy", "status", "isQuote"];

    /// <summary>Returns what is wrong; null if nothing is.</summary>
    public string? FindFault(RecordedCorrection one) =>
        one.Revisions is null || !AreInOrder(one.Revisions) ? $"'revisions' must be in order, and at most {RevisionsMaxCount}."
        : !one.Revisions.All(IsValid) ? "A revision has an invalid member."
        : one.Quote is { } quote ? FindFault(quote)
        : one.Start is not { } start || start < 0 || start > text.Length ? "'start' must be a place in the text."
        : one.Revisions is [.., { IsQuote: false }] ? null
        : "The last revision must say that the words are no quote.";

    private string? FindFault(QuoteResponse quote) =>
        !AreSpans(quote.Spans) ? "'spans' must be spans of the text, in order."
        : !IsMention(quote.SpeakerMention) || !IsMention(quote.Cue) ? "'speakerMention' and 'cue' must be words of the text."
        : quote.Speaker is { } speaker && !IsName(speaker.Name, Speaker.NameMaxLength) ? "'speaker' must have a name."
        : quote.ReportedBy is { } outlet && !IsOutlet(outlet) ? "'reportedBy' must have a name, and words of the text or none."
        : quote.Attribution is not { } how || !Fits(how, quote.Speaker) ? "'attribution' is invalid, or does not fit the speaker."
        : quote.Version > 0 ? null : "'version' must be positive.";

    private static bool AreInOrder(IReadOnlyList<QuoteRevisionResponse> revisions) =>
        revisions.Count <= RevisionsMaxCount && revisions.All(revision => revision is { Number: > 0 })
        && revisions.Zip(revisions.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);

    private bool IsValid(QuoteRevisionResponse revision) =>
        revision.Text?.Length <= text.Length
        && revision.Changed?.All(Members.Contains) == true
        && revision.CreatedBy is null or { Length: <= ApiKey.NameMaxLength }
        && (revision.Speaker is null || IsName(revision.Speaker.Name, Speaker.NameMaxLength))
        && (revision.ReportedBy is null || IsName(revision.ReportedBy, Outlet.NameMaxLength))
        && revision.Correction is null or { Type: not null, Note: null or { Length: <= QuoteRevision.NoteMaxLength } };

    private bool AreSpans(IReadOnlyList<SpanResponse>? spans) =>
        spans is { Count: > 0 and <= AddedQuote.SpansMaxCount }
        && spans.All(span => span is not null && span.Start < span.End && IsSpan(span.Start, span.End))
        && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

    private bool IsMention(MentionResponse? mention) =>
        mention is null || (mention.Text?.Length <= text.Length && IsSpan(mention.Start, mention.End));

    private bool IsOutlet(ReportedByResponse outlet) => IsName(outlet.Name, Outlet.NameMaxLength)
        && (outlet.Text is null || (outlet is { Start: { } start, End: { } end } && IsSpan(start, end)));

    private static bool Fits(AttributionResponse how, SpeakerReference? speaker) =>
        how.Rule is { Length: > 0 and <= Quote.RuleMaxLength }
        && how.Confidence is >= 0 and <= 1
        && how.Candidates is { Count: <= Speaker.AliasesMaxCount }
        && how.Candidates.All(name => IsName(name, Speaker.NameMaxLength))
        && IsAttributed(how.Status) == (speaker is not null);

    private static bool IsAttributed(AttributionStatus status) =>
        status is AttributionStatus.Explicit or AttributionStatus.Pronoun or AttributionStatus.Carried;

    private bool IsSpan(int start, int end) =>
        start >= 0 && start <= end && end <= text.Length && !IsWithinCharacter(start) && !IsWithinCharacter(end);

    private bool IsWithinCharacter(int at) => at < text.Length && char.IsLowSurrogate(text[at]);

    private static bool IsName(string? name, int maxLength) =>
        name is { Length: > 0 } && name.Length <= maxLength && !name.Any(char.IsControl) && NameKey.Of(name).Length > 0;
}
