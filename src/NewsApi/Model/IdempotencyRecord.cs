namespace NewsApi.Model;

/// <summary>
/// Stores what is needed to repeat the response to a request with an Idempotency-Key: the state of the resource after the
/// request, or the problem.
/// </summary>
internal sealed class IdempotencyRecord
{
    public const int KeyMaxLength = 255;
    public const int RouteMaxLength = 500;
    public const int HashLength = 64;
    public const int CollectionMaxLength = 50;
    public const int PrincipalMaxLength = 200;

    /// <summary>The id of the principal: records of other principals are never used.</summary>
    public required string Principal { get; set; }

    public required string Key { get; set; }

    /// <summary>The method and the path: a key is unique within a route.</summary>
    public required string Route { get; set; }

    /// <summary>SHA-256 of the query, the media type and the body, in hexadecimal.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The status of the response.</summary>
    public int Status { get; set; }

    /// <summary>The collection of the resource, which is in the response; null if the response is a problem.</summary>
    public string? Collection { get; set; }

    public long ResourceId { get; set; }

    public int Version { get; set; }

    public int Revision { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>The problem, as JSON; null if the response is a resource.</summary>
    public byte[]? Problem { get; set; }

    public DateTime CreatedAt { get; set; }
}
