using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>A key to create.</summary>
internal sealed record KeyRequest
{
    /// <summary>The name that the audit log and revisions show.</summary>
    /// <example>newsroom import</example>
    public string? Name { get; init; }

    /// <summary>What the key allows: `read`, `write` or `admin`; each includes those before it.</summary>
    /// <example>["write"]</example>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The sources whose articles the key may create and change; all where absent or empty.</summary>
    /// <example>["Harbour Post"]</example>
    [MaxLength(ApiKey.SourcesMaxCount)]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>When it ends: a date or time in ISO 8601, in the future; never where absent.</summary>
    /// <example>2030-01-01T00:00:00Z</example>
    public string? ExpiresAt { get; init; }
}

internal sealed class KeyRequestValidator : AbstractValidator<KeyRequest>
{
    public KeyRequestValidator(TimeProvider clock)
    {
        RuleFor(key => key.Name).NotEmpty().MaximumLength(ApiKey.NameMaxLength).NoControlCharacters();
        RuleFor(key => key.Scopes).NotEmpty();
        RuleForEach(key => key.Scopes).Must(scope => Access.Scopes.All.Contains(scope))
            .WithMessage($"Must be one of {string.Join(", ", Access.Scopes.All)}.");
        RuleFor(key => key.Sources)
            .Must(sources => sources is null || sources.Count <= ApiKey.SourcesMaxCount)
            .WithMessage($"At most {ApiKey.SourcesMaxCount} sources.")
            .Must((key, sources) => sources is not { Count: > 0 } || key.Scopes?.Contains(Access.Scopes.Admin) != true)
            .WithMessage("A key with the scope admin cannot be limited to sources.");
        RuleForEach(key => key.Sources).NotEmpty().MaximumLength(Article.SourceMaxLength).NoControlCharacters();
        RuleFor(key => key.ExpiresAt).FutureTimestamp(clock);
    }
}

/// <summary>How a key is replaced by a new one.</summary>
internal sealed record KeyRotationRequest
{
    public const int DefaultOverlapMinutes = 24 * 60;
    public const int MaxOverlapMinutes = 90 * 24 * 60;

    /// <summary>For how many minutes the old key is still accepted; 1440 (a day) where absent.</summary>
    /// <example>60</example>
    public int OverlapMinutes { get; init; } = DefaultOverlapMinutes;

    /// <summary>
    /// When the new key ends: a date or time in ISO 8601, in the future; where absent, it lives from now as long as the old one was made
    /// to live: a key for 90 days is replaced by one for 90 days.
    /// </summary>
    /// <example>2030-01-01T00:00:00Z</example>
    public string? ExpiresAt { get; init; }
}

internal sealed class KeyRotationRequestValidator : AbstractValidator<KeyRotationRequest>
{
    public KeyRotationRequestValidator(TimeProvider clock)
    {
        RuleFor(rotation => rotation.OverlapMinutes).InclusiveBetween(0, KeyRotationRequest.MaxOverlapMinutes);
        RuleFor(rotation => rotation.ExpiresAt).FutureTimestamp(clock);
    }
}
