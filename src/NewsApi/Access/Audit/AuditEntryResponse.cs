using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>A change, or an attempt that was refused.</summary>
internal sealed record AuditEntryResponse
{
    /// <summary>The number of the entry: from 1, without gaps.</summary>
    /// <example>1</example>
    public required long Id { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime At { get; init; }

    /// <summary>The name of the key or user.</summary>
    /// <example>newsroom import</example>
    public required string Actor { get; init; }

    /// <summary>What identifies the actor: names are not unique.</summary>
    /// <example>key:1</example>
    public required string ActorId { get; init; }

    /// <summary>The network address of the client; null for changes of the server itself.</summary>
    /// <example>192.0.2.7</example>
    public required string? Address { get; init; }

    /// <summary>The method and path of the request.</summary>
    /// <example>POST /api/v1/articles</example>
    public required string Action { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>The kind of what was changed.</summary>
    /// <example>article</example>
    public required string? Entity { get; init; }

    /// <summary>The id of what was changed.</summary>
    /// <example>1</example>
    public required long? EntityId { get; init; }

    /// <summary>What happened to it, or why the attempt was refused.</summary>
    /// <example>created</example>
    public required string? Detail { get; init; }

    /// <summary>The id under which the log has the request.</summary>
    public required string? TraceId { get; init; }

    /// <summary>SHA-256 over this entry and the hash of the entry before.</summary>
    public required string Hash { get; init; }

    public static AuditEntryResponse Of(AuditEntry entry) => new()
    {
        Id = entry.Number,
        At = entry.At,
        Actor = entry.Actor,
        ActorId = entry.ActorId,
        Address = entry.Address,
        Action = entry.Action,
        Outcome = entry.Outcome,
        Entity = entry.Entity,
        EntityId = entry.EntityId,
        Detail = entry.Detail,
        TraceId = entry.TraceId,
        Hash = entry.Hash,
    };
}
