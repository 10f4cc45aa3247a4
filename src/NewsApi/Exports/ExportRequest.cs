using FluentValidation;
using NewsApi.Articles;
using NewsApi.Search;

namespace NewsApi.Exports;

/// <summary>The content and the format of an export.</summary>
internal record ExportRequest : SpeakerExportRequest
{
    /// <summary>Words, "phrases", prefix*, -word, OR and more: see GET /search.</summary>
    public string? Q { get; init; }
}

/// <summary>The format of an export.</summary>
internal record SpeakerExportRequest
{
    /// <summary>
    /// `ndjson` writes each item as one line of JSON with all members, `csv` as one row. In `csv`, an apostrophe precedes
    /// cells that begin with =, +, -, @, a tab or a carriage return, so that spreadsheets do not run them as formulas.
    /// Default: the format that `Accept` prefers, or `ndjson`.
    /// </summary>
    public ExportFormat? Format { get; init; }

    /// <summary>Whether a byte order mark precedes `csv`: Excel then reads it as UTF-8.</summary>
    public bool Bom { get; init; }
}

/// <summary>The content and the format of an export of articles.</summary>
internal sealed record ArticleExportRequest : ExportRequest
{
    /// <summary>Whether articles in the trash are exported; not together with `q`, as they are not in the search index.</summary>
    public Deleted Deleted { get; init; }

    /// <summary>
    /// `corrections`: what was corrected by hand in the quotes, with notes and earlier states; an import makes the same corrections.
    /// Only in `ndjson`.
    /// </summary>
    public string? Include { get; init; }
}

internal enum ExportFormat
{
    Ndjson,
    Csv,
}

internal sealed class ExportRequestValidator : AbstractValidator<ExportRequest>
{
    public ExportRequestValidator() => RuleFor(export => export.Q).SearchQuery();
}

internal sealed class ArticleExportRequestValidator : AbstractValidator<ArticleExportRequest>
{
    public ArticleExportRequestValidator()
    {
        Include(new ExportRequestValidator());
        RuleFor(export => export.Deleted)
            .Must((export, deleted) => deleted == Deleted.Exclude || string.IsNullOrWhiteSpace(export.Q))
            .WithMessage("Articles in the trash are not in the search index: leave out either q or deleted.");
        RuleFor(export => export.Include).Must(include => include is null or CorrectedArticle.Member)
            .WithMessage($"Must be {CorrectedArticle.Member}.");
        RuleFor(export => export.Include).Null().When(export => export.Format == ExportFormat.Csv)
            .WithMessage("Only the format ndjson has corrections.");
    }
}
