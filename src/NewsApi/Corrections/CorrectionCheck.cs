using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;
using NewsApi.Speakers;

namespace NewsApi.Corrections;

/// <summary>Validates corrections of an imported article against its text.</summary>
internal sealed class CorrectionCheck(string text)
{
    private const int RevisionsMaxCount = 1000;

    /// <summary>Returns why a correction is invalid, or null.</summary>
    public string? FindFault(RecordedCorrection one) =>
        one.Revisions is null || !AreInOrder(one.Revisions)
            ? $"'revisions' must have rising numbers from 1, and at most {RevisionsMaxCount} items."
        : one.Revisions.Select(FindFault).FirstOrDefault(fault => fault is not null) is { } fault ? fault
        : one.Quote is { } quote ? FindFault(quote)
        : one.Start is not { } start || start < 0 || start > text.Length ? $"'start' must be a position in the text, 0 to {text.Length}."
        : one.Revisions is [.., { IsQuote: false }] ? null
        : "Without 'quote', the last revision must have 'isQuote': false.";

    private string? FindFault(QuoteResponse quote) =>
        !AreSpans(quote.Spans) ? $"'spans' must be spans of the text, in order, and at most {AddedQuote.SpansMaxCount}."
        : !IsMention(quote.SpeakerMention) ? "'speakerMention' must be words of the text."
        : !IsMention(quote.Cue) ? "'cue' must be words of the text."
        : quote.Speaker is { } speaker && !IsName(speaker.Name, Speaker.NameMaxLength) ? "'speaker' must have a valid name."
        : quote.ReportedBy is { } outlet && !IsOutlet(outlet) ? "'reportedBy' must have a valid name, and words of the text or none."
        : quote.Attribution is not { } how || !IsAttribution(how) ? "'attribution' is invalid."
        : how.Status.IsAttributed() != quote.Speaker is not null ? "'attribution.status' does not fit 'speaker'."
        : quote.Version > 0 ? null : "'version' must be positive.";

    private string? FindFault(QuoteRevisionResponse revision, int at) =>
        (revision.Text is null || revision.Text.Length > text.Length ? $"text' must have at most {text.Length} characters."
        : revision.Changed?.All(QuoteState.IsMember) != true ? "changed' must be names of members that corrections change."
        : revision.Speaker is { } speaker && !IsName(speaker.Name, Speaker.NameMaxLength) ? "speaker' must have a valid name."
        : revision.ReportedBy is { } outlet && !IsName(outlet, Outlet.NameMaxLength) ? "reportedBy' must be a valid name."
        : FindRecordFault(revision)) is { } fault ? $"'revisions[{at}].{fault}" : null;

    // Who corrected the quote, and why.
    private static string? FindRecordFault(QuoteRevisionResponse revision) =>
        revision.CreatedBy is { Length: > ApiKey.NameMaxLength } ? $"createdBy' exceeds {ApiKey.NameMaxLength} characters."
        : ControlCharacters.FindFault(revision.CreatedBy) is { } inName ? $"createdBy': {inName}"
        : revision.Correction is { Type: null } ? "correction' must have a type."
        : revision.Correction?.Note?.Length > QuoteRevision.NoteMaxLength
            ? $"correction.note' exceeds {QuoteRevision.NoteMaxLength} characters."
        : ControlCharacters.FindFault(revision.Correction?.Note, ControlCharacters.OfPrint) is { } inNote ? $"correction.note': {inNote}"
        : null;

    private static bool AreInOrder(IReadOnlyList<QuoteRevisionResponse> revisions) =>
        revisions.Count <= RevisionsMaxCount && revisions.All(revision => revision is { Number: > 0 })
        && revisions.Zip(revisions.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);

    private bool AreSpans(IReadOnlyList<SpanResponse>? spans) =>
        spans is { Count: > 0 and <= AddedQuote.SpansMaxCount } && SpanRules.AreInOrder(spans)
        && spans.All(span => SpanRules.IsRange(text, span.Start, span.End));

    private bool IsMention(MentionResponse? mention) =>
        mention is null || (mention.Text?.Length <= text.Length && SpanRules.IsRange(text, mention.Start, mention.End));

    private bool IsOutlet(ReportedByResponse outlet) => IsName(outlet.Name, Outlet.NameMaxLength)
        && (outlet.Text is null || (outlet is { Start: { } start, End: { } end } && SpanRules.IsRange(text, start, end)));

    private static bool IsAttribution(AttributionResponse how) =>
        how.Rule is { Length: > 0 and <= Quote.RuleMaxLength }
        && how.Confidence is >= 0 and <= 1
        && how.Candidates is { Count: <= Speaker.AliasesMaxCount }
        && how.Candidates.All(name => IsName(name, Speaker.NameMaxLength));

    private static bool IsName(string? name, int maxLength) => name?.Length <= maxLength && SpeakerRules.IsName(name);
}
