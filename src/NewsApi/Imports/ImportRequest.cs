using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>How articles are imported.</summary>
internal sealed record ImportRequest
{
    /// <summary>What happens with an article that is stored already: see POST /articles. With `return` the line has no problem.</summary>
    public OnDuplicate OnDuplicate { get; init; }

    /// <summary>Whether all is stored or nothing: if a line fails, none is stored. Duplicates do not fail. At most 10,000 lines.</summary>
    public bool Atomic { get; init; }

    /// <summary>Whether nothing is stored: the results say what would be.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is imported, for the list of imports.</summary>
    public string? Name { get; init; }
}

internal sealed class ImportRequestValidator : AbstractValidator<ImportRequest>
{
    public ImportRequestValidator() => RuleFor(import => import.Name).MaximumLength(Import.NameMaxLength).NoControlCharacters();
}

/// <summary>Which imports are wanted.</summary>
internal sealed record ImportListRequest
{
    /// <summary>The name that the client gave.</summary>
    public string? Name { get; init; }
}

internal sealed class ImportListRequestValidator : AbstractValidator<ImportListRequest>
{
    public ImportListRequestValidator() => RuleFor(list => list.Name).MaximumLength(Import.NameMaxLength);
}
