using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>Which entries of the audit log are wanted.</summary>
internal sealed record AuditRequest
{
    /// <summary>The name or the id of the actor.</summary>
    public string? Actor { get; init; }

    /// <summary>Changes that were made, or attempts that were refused.</summary>
    public AuditOutcome? Outcome { get; init; }

    /// <summary>The kind of what was changed: article, quote, key.</summary>
    public string? Entity { get; init; }

    /// <summary>The id of what was changed.</summary>
    public long? EntityId { get; init; }

    /// <summary>The network address of the client.</summary>
    public string? Address { get; init; }

    /// <summary>The earliest date or time; also relative, such as now-7d.</summary>
    public string? From { get; init; }

    /// <summary>The latest date or time; also relative.</summary>
    public string? To { get; init; }

    /// <summary>The entries that match.</summary>
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries, DateTime now)
    {
        var (from, to) = (Timestamps.ParseStart(From, now), Timestamps.ParseEnd(To, now));
        return entries.Where(entry =>
            (Actor == null || entry.Actor == Actor || entry.ActorId == Actor)
            && (Outcome == null || entry.Outcome == Outcome)
            && (Entity == null || entry.Entity == Entity)
            && (EntityId == null || entry.EntityId == EntityId)
            && (Address == null || entry.Address == Address)
            && (from == null || entry.At >= from)
            && (to == null || entry.At < to));
    }
}

internal sealed class AuditRequestValidator : AbstractValidator<AuditRequest>
{
    public AuditRequestValidator()
    {
        RuleFor(request => request.Actor).MaximumLength(AuditEntry.ActorMaxLength);
        RuleFor(request => request.Entity).MaximumLength(AuditEntry.EntityMaxLength);
        RuleFor(request => request.Address).MaximumLength(AuditEntry.AddressMaxLength);
        RuleFor(request => request.From).RangeEnd();
        RuleFor(request => request.To).RangeEnd();
    }
}
