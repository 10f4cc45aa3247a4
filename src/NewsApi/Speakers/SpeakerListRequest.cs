using FluentValidation;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Speakers;

/// <summary>Which speakers are wanted, in which order.</summary>
internal sealed record SpeakerListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers = ["name", "quoteCount", "id"];

    /// <summary>Words of any form of the name, also misspelt; the best matches come first.</summary>
    public string? Q { get; init; }

    /// <summary>Full or last names, or ids.</summary>
    public string? Name { get; init; }

    /// <summary>A comma list of name, quoteCount, id; `-` descends. The id is always the last key. Default: -quoteCount.</summary>
    public string? Sort { get; init; }
}

internal sealed class SpeakerListRequestValidator : AbstractValidator<SpeakerListRequest>
{
    public SpeakerListRequestValidator()
    {
        RuleFor(list => list.Q).SearchQuery();
        RuleFor(list => list.Name).TermList()
            .Must((list, name) => name is null || string.IsNullOrWhiteSpace(list.Q)).WithMessage("Must not be combined with 'q'.");
        RuleFor(list => list.Sort).SortOf(SpeakerListRequest.SortMembers)
            .Must((list, sort) => sort is null || string.IsNullOrWhiteSpace(list.Q)).WithMessage("Must not be combined with 'q'.");
    }
}
