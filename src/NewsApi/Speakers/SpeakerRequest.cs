using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Speakers;

/// <summary>What clients can set of a speaker.</summary>
internal sealed record SpeakerRequest
{
    /// <summary>The name that quotes show. The name before becomes an alias: articles that give it still mean the speaker.</summary>
    /// <example>Ada Okafor</example>
    public string? Name { get; init; }

    public SpeakerKind? Kind { get; init; }

    /// <summary>
    /// All other names. Articles that give a name that is added mean the speaker; one that is left out is not found again.
    /// </summary>
    /// <example>["Okafor", "A. Okafor"]</example>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>The same person elsewhere, such as in Wikidata: absolute URIs.</summary>
    /// <example>["https://www.wikidata.org/entity/Q42"]</example>
    public IReadOnlyList<string>? SameAs { get; init; }

    /// <summary>The roles and titles that the newsroom keeps; those that articles print are listed beside them.</summary>
    /// <example>["Mayor of Port Ellen"]</example>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Free tags of the newsroom.</summary>
    /// <example>["council"]</example>
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <summary>Changes to a speaker.</summary>
internal sealed record SpeakerPatch : MergePatch<SpeakerRequest>;

internal sealed class SpeakerRequestValidator : AbstractValidator<SpeakerRequest>
{
    public SpeakerRequestValidator()
    {
        RuleFor(speaker => speaker.Name).NotEmpty().MaximumLength(Speaker.NameMaxLength).SpeakerName().NoId();
        RuleFor(speaker => speaker.Kind).OneOf();
        RuleFor(speaker => speaker.Aliases).Must(aliases => aliases is null || aliases.Count <= Speaker.AliasesMaxCount)
            .WithMessage($"At most {Speaker.AliasesMaxCount} aliases.");
        RuleForEach(speaker => speaker.Aliases).NotEmpty().MaximumLength(Speaker.NameMaxLength).SpeakerName().NoId();
        RuleFor(speaker => speaker.SameAs).Must(uris => uris is null || uris.Count <= Speaker.SameAsMaxCount)
            .WithMessage($"At most {Speaker.SameAsMaxCount} URIs.");
        RuleForEach(speaker => speaker.SameAs).NotEmpty().MaximumLength(Speaker.SameAsMaxLength)
            .Must(IsIdentifier).WithMessage("Must be an absolute URI with the scheme http, https or urn.");
        RuleFor(speaker => speaker.Roles).Must(roles => roles is null || roles.Count <= Speaker.RolesMaxCount)
            .WithMessage($"At most {Speaker.RolesMaxCount} roles.");
        RuleForEach(speaker => speaker.Roles).NotEmpty().MaximumLength(SpeakerRole.TextMaxLength).SpeakerName();
        RuleFor(speaker => speaker.Tags).Must(tags => tags is null || tags.Count <= Speaker.TagsMaxCount)
            .WithMessage($"At most {Speaker.TagsMaxCount} tags.");
        RuleForEach(speaker => speaker.Tags).NotEmpty().MaximumLength(Speaker.TagMaxLength).SpeakerName();
    }

    // A page that shows it as a link must not run a script.
    private static bool IsIdentifier(string uri) =>
        Uri.IsWellFormedUriString(uri, UriKind.Absolute) && new Uri(uri).Scheme is "http" or "https" or "urn";
}

internal sealed class SpeakerPatchValidator() : MergePatchValidator<SpeakerPatch, SpeakerRequest>(new SpeakerRequestValidator());

internal static class SpeakerRules
{
    /// <summary>Requires a name by which a speaker can be found, unless empty.</summary>
    public static IRuleBuilderOptions<T, string?> SpeakerName<T>(this IRuleBuilder<T, string?> rule) => rule
        .NoControlCharacters()
        .Must(name => string.IsNullOrEmpty(name) || NameKey.Of(name).Length > 0).WithMessage("Must be a name.");

    /// <summary>Whether a speaker, or an outlet, can be found by a name.</summary>
    public static bool IsName(string name) => !name.Any(char.IsControl) && NameKey.Of(name).Length > 0;

    /// <summary>Refuses digits only: filters take them for an id.</summary>
    public static IRuleBuilderOptions<T, string?> NoId<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(name => name is null || !NameLookup.IsId(name))
        .WithMessage((_, name) => $"'{name}' has only digits: that is an id, not a name.");
}
