namespace NewsApi.Model;

/// <summary>
/// What is needed to respond to a repeated request with an Idempotency-Key as to the first one: the state that it left a
/// resource in, or the problem that it was refused with.
/// </summary>
internal sealed class IdempotencyRecord
{
    public const int KeyMaxLength = 255;
    public const int RouteMaxLength = 500;
    public const int HashLength = 64;
    public const int CollectionMaxLength = 50;
    public const int PrincipalMaxLength = 200;

    /// <summary>The id of who made the request: nobody gets the response of another.</summary>
    public required string Principal { get; set; }

    public required string Key { get; set; }

    /// <summary>The method and the address: the same key means something else elsewhere.</summary>
    public required string Route { get; set; }

    /// <summary>SHA-256 of the query, the media type and the body, in hexadecimal.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The status of the response.</summary>
    public int Status { get; set; }

    /// <summary>The collection of the resource, which is in the response; null where the response is a problem.</summary>
    public string? Collection { get; set; }

    public long ResourceId { get; set; }

    public int Version { get; set; }

    public int Revision { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>The problem, as JSON; null where the response is a resource.</summary>
    public byte[]? Problem { get; set; }

    public DateTime CreatedAt { get; set; }
}
