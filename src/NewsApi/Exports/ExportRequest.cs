using FluentValidation;
using NewsApi.Search;

namespace NewsApi.Exports;

/// <summary>What is exported, and how it is written.</summary>
internal sealed record ExportRequest
{
    /// <summary>
    /// `ndjson` has one JSON object a line, with everything. `csv` has one row each; so that a spreadsheet does not run a
    /// cell as a formula, one that begins with =, +, -, @, a tab or a carriage return has an apostrophe before it.
    /// </summary>
    public ExportFormat Format { get; init; }

    /// <summary>Words, "phrases", prefix*, -word, OR and more: see GET /search.</summary>
    public string? Q { get; init; }
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
