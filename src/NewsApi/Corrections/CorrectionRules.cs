using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>What the corrections of an imported article must be.</summary>
internal sealed class CorrectionRules : AbstractValidator<RecordedCorrection>
{
    private const int RevisionsMaxCount = 1000;

    public CorrectionRules(string text)
    {
        RuleFor(one => one.Quote!).SetValidator(new QuoteRules(text)).When(one => one.Quote is not null);
        RuleFor(one => one.Start).NotNull().InclusiveBetween(0, text.Length).When(one => one.Quote is null);
        RuleFor(one => one.Revisions).NotNull();
        RuleFor(one => one.Revisions).Must(revisions => revisions is [.., { IsQuote: false, Text: not null }])
            .WithMessage("The last must say that the words are no quote.").When(one => one.Quote is null);
        RuleFor(one => one.Revisions).Must(AreInOrder).WithMessage($"Must be in order, and at most {RevisionsMaxCount}.")
            .When(one => one.Revisions is not null);
        RuleForEach(one => one.Revisions).SetValidator(new RevisionRules(text));
    }

    /// <summary>Whether a name can be stored.</summary>
    private static bool IsName(string? name, int maxLength) =>
        name is { Length: > 0 } && name.Length <= maxLength && !name.Any(char.IsControl) && NameKey.Of(name).Length > 0;

    private static bool AreInOrder(IReadOnlyList<QuoteRevisionResponse> revisions) =>
        revisions.Count <= RevisionsMaxCount && revisions.All(revision => revision is { Number: > 0 })
        && revisions.Zip(revisions.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);

    private sealed class QuoteRules : AbstractValidator<QuoteResponse>
    {
        public QuoteRules(string text)
        {
            RuleFor(quote => quote.Spans).Must(spans => AreSpans(spans, text)).WithMessage("Must be spans of the text, in order.");
            RuleFor(quote => quote.Speaker).Must(speaker => speaker is null || IsName(speaker.Name, Speaker.NameMaxLength));
            RuleFor(quote => quote.SpeakerMention).Must(mention => IsMention(mention, text));
            RuleFor(quote => quote.Cue).Must(cue => IsMention(cue, text));
            RuleFor(quote => quote.ReportedBy).Must(outlet => outlet is null || (IsName(outlet.Name, Outlet.NameMaxLength)
                && (outlet.Text is null || IsSpan(outlet.Start ?? -1, outlet.End ?? -1, text))));
            RuleFor(quote => quote.Attribution).NotNull().Must((quote, how) => how is null || Fits(how, quote.Speaker));
            RuleFor(quote => quote.Version).GreaterThan(0);
        }

        private static bool AreSpans(IReadOnlyList<SpanResponse>? spans, string text) =>
            spans is { Count: > 0 and <= AddedQuote.SpansMaxCount }
            && spans.All(span => span is not null && span.Start < span.End && IsSpan(span.Start, span.End, text))
            && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

        private static bool Fits(AttributionResponse how, SpeakerReference? speaker) =>
            how.Rule is { Length: > 0 and <= Quote.RuleMaxLength } && how.Confidence is >= 0 and <= 1
            && how.Candidates is { Count: <= Speaker.AliasesMaxCount }
            && how.Candidates.All(name => IsName(name, Speaker.NameMaxLength))
            && IsAttributed(how.Status) == speaker is not null;

        private static bool IsAttributed(AttributionStatus status) =>
            status is AttributionStatus.Explicit or AttributionStatus.Pronoun or AttributionStatus.Carried;

        private static bool IsMention(MentionResponse? mention, string text) =>
            mention is null || (mention.Text?.Length <= text.Length && IsSpan(mention.Start, mention.End, text));

        private static bool IsSpan(int start, int end, string text) => start >= 0 && start <= end && end <= text.Length
            && !(start < text.Length && char.IsLowSurrogate(text[start])) && !(end < text.Length && char.IsLowSurrogate(text[end]));
    }

    private sealed class RevisionRules : AbstractValidator<QuoteRevisionResponse>
    {
        // The members that a correction changes.
        private static readonly HashSet<string> Members = ["speaker", "kind", "reportedBy", "status", "isQuote"];

        public RevisionRules(string text)
        {
            RuleFor(revision => revision.Text).NotNull().MaximumLength(text.Length);
            RuleFor(revision => revision.CreatedBy).MaximumLength(ApiKey.NameMaxLength);
            RuleFor(revision => revision.Changed).Must(changed => changed?.All(Members.Contains) == true);
            RuleFor(revision => revision.Speaker).Must(speaker => speaker is null || IsName(speaker.Name, Speaker.NameMaxLength));
            RuleFor(revision => revision.ReportedBy).Must(outlet => outlet is null || IsName(outlet, Outlet.NameMaxLength));
            RuleFor(revision => revision.Correction).Must(correction => correction is null or { Type: not null });
            RuleFor(revision => revision.Correction!.Note).MaximumLength(QuoteRevision.NoteMaxLength)
                .When(revision => revision.Correction is not null);
        }
    }
}
