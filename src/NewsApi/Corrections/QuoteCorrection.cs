using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Speakers;

namespace NewsApi.Corrections;

/// <summary>What a correction changes of a quote.</summary>
internal sealed record QuoteCorrection
{
    /// <summary>Who said it: an id, or a name; null where that is not known.</summary>
    public SpeakerChoice? Speaker { get; init; }

    public QuoteKind? Kind { get; init; }

    /// <summary>The name of the outlet that carried it; null where none did.</summary>
    /// <example>Associated Press</example>
    public string? ReportedBy { get; init; }

    /// <summary>How the text gives the speaker. With `ambiguous`, `denied` and `none` the quote has no speaker.</summary>
    public AttributionStatus? Status { get; init; }

    /// <summary>
    /// False: the words are no quote. The quote is removed, and parsing does not bring it back. True brings it back, while its words are in
    /// the text.
    /// </summary>
    /// <example>true</example>
    public bool? IsQuote { get; init; }

    /// <summary>What the correction is; `correction` without a note where it is absent.</summary>
    public CorrectionNote? Correction { get; init; }
}

/// <summary>What a correction is, and why it was made.</summary>
internal sealed record CorrectionNote
{
    public CorrectionType? Type { get; init; }

    /// <example>The mayor said it, not her deputy.</example>
    public string? Note { get; init; }
}

/// <summary>A correction of a quote.</summary>
internal sealed record QuotePatch : MergePatch<QuoteCorrection>;

internal sealed class QuoteCorrectionValidator : AbstractValidator<QuoteCorrection>
{
    public QuoteCorrectionValidator()
    {
        RuleFor(quote => quote.Speaker).Choice();
        RuleFor(quote => quote.Kind).OneOf();
        RuleFor(quote => quote.ReportedBy).MaximumLength(Outlet.NameMaxLength).SpeakerName();
        RuleFor(quote => quote.Status).OneOf();
        RuleFor(quote => quote.IsQuote).NotNull().WithMessage("Must be true or false.");
        RuleFor(quote => quote.Correction).Must(correction => correction is null or { Type: not null })
            .WithMessage("Must have a type: clarification, correction or retraction.")
            .Must(correction => correction?.Note is not { Length: > QuoteRevision.NoteMaxLength })
            .WithMessage($"The note has at most {QuoteRevision.NoteMaxLength} characters.");
        RuleFor(quote => quote.Correction!.Note).NoneButLineBreaks().OverridePropertyName("correction.note")
            .When(quote => quote.Correction is not null);
    }
}

internal sealed class QuotePatchValidator() : MergePatchValidator<QuotePatch, QuoteCorrection>(new QuoteCorrectionValidator());

/// <summary>A quote that the parser missed.</summary>
internal sealed record AddedQuote
{
    public const int SpansMaxCount = 100;

    /// <summary>The words in the article's text, without quotation marks; in text order.</summary>
    public IReadOnlyList<SpanResponse>? Spans { get; init; }

    /// <summary>Who said it: an id, or a name; null where that is not known.</summary>
    public SpeakerChoice? Speaker { get; init; }

    public QuoteKind Kind { get; init; }
}

internal sealed class AddedQuoteValidator : AbstractValidator<AddedQuote>
{
    public AddedQuoteValidator()
    {
        RuleFor(quote => quote.Spans).NotEmpty()
            .Must(spans => spans is null || spans.Count <= AddedQuote.SpansMaxCount)
            .WithMessage($"At most {AddedQuote.SpansMaxCount} spans.")
            .Must(spans => spans is null || SpanRules.AreInOrder(spans)).WithMessage("Must be spans that are not empty, in text order.");
        RuleFor(quote => quote.Speaker).Choice();
    }
}

/// <summary>The quotes that somebody else said.</summary>
internal sealed record SpeakerSplit
{
    public const int QuotesMaxCount = 1000;

    /// <summary>The maximum number of articles that the quotes are in. Limits the time that a split blocks other writes.</summary>
    public const int ArticlesMaxCount = 50;

    /// <summary>The ids of quotes of the speaker, in at most 50 articles.</summary>
    /// <example>[2, 3]</example>
    public IReadOnlyList<long>? Quotes { get; init; }

    /// <summary>The name of the new speaker, which no other has.</summary>
    /// <example>Ada Okafor (judge)</example>
    public string? Name { get; init; }
}

internal sealed class SpeakerSplitValidator : AbstractValidator<SpeakerSplit>
{
    public SpeakerSplitValidator()
    {
        RuleFor(split => split.Quotes).NotEmpty()
            .Must(ids => ids is null || ids.Count <= SpeakerSplit.QuotesMaxCount)
            .WithMessage($"At most {SpeakerSplit.QuotesMaxCount} ids.");
        RuleForEach(split => split.Quotes).GreaterThan(0);
        RuleFor(split => split.Name).NotEmpty().MaximumLength(Speaker.NameMaxLength).SpeakerName().NoId();
    }
}
