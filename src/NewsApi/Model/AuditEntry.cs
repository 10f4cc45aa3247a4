using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsApi.Model;

/// <summary>
/// One entry of the audit log: a change, or an attempt that was refused. Each entry's hash covers the entry before it, so
/// that a changed or removed entry breaks the chain.
/// </summary>
internal sealed class AuditEntry
{
    public const int ActorMaxLength = 200;
    public const int AddressMaxLength = 64;
    public const int ActionMaxLength = 300;
    public const int EntityMaxLength = 20;
    public const int DetailMaxLength = 300;
    public const int TraceIdMaxLength = 100;
    public const int HashLength = 64;

    /// <summary>The hash before the first entry.</summary>
    public static readonly string NoHash = new('0', HashLength);

    /// <summary>From 1, without gaps.</summary>
    public long Number { get; set; }

    public DateTime At { get; set; }

    /// <summary>The name of the key or user.</summary>
    public required string Actor { get; set; }

    /// <summary>The id of the actor: names are not unique.</summary>
    public required string ActorId { get; set; }

    /// <summary>The network address that the request came from; null for changes of the server itself.</summary>
    public string? Address { get; set; }

    /// <summary>The method and the path of the request, percent-encoded, or the name of a task of the server.</summary>
    public required string Action { get; set; }

    public AuditOutcome Outcome { get; set; }

    /// <summary>The kind of the entity: <c>article</c>, <c>quote</c>, <c>key</c>.</summary>
    public string? Entity { get; set; }

    public long? EntityId { get; set; }

    /// <summary>The kind of the change, or the reason for the refusal.</summary>
    public string? Detail { get; set; }

    public string? TraceId { get; set; }

    /// <summary>SHA-256 over the previous entry's hash and all members of this one, in lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Computes the hash of this entry behind the entry that has <paramref name="previous"/>.</summary>
    public string ComputeHash(string previous)
    {
        object?[] members =
        [
            previous, Number, At.Ticks, Actor, ActorId, Address, Action, (int)Outcome, Entity, EntityId, Detail, TraceId,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(members))));
    }
}

internal enum AuditOutcome
{
    /// <summary>The change was made.</summary>
    Done = 1,

    /// <summary>The attempt was refused; nothing was changed.</summary>
    Refused = 2,
}
