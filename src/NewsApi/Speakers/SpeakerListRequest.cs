using FluentValidation;
using NewsApi.Http;

namespace NewsApi.Speakers;

/// <summary>Which speakers are wanted, in which order.</summary>
internal sealed record SpeakerListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers = ["name", "quoteCount", "id"];

    /// <summary>Full or last names, or ids.</summary>
    public string? Name { get; init; }

    /// <summary>A comma list of name, quoteCount, id; `-` descends. The id is always the last key. Default: -quoteCount.</summary>
    public string? Sort { get; init; }
}

internal sealed class SpeakerListRequestValidator : AbstractValidator<SpeakerListRequest>
{
    public SpeakerListRequestValidator()
    {
        RuleFor(list => list.Name).TermList();
        RuleFor(list => list.Sort).SortOf(SpeakerListRequest.SortMembers);
    }
}
