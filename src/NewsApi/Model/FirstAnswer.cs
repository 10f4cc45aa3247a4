namespace NewsApi.Model;

/// <summary>What a request with an Idempotency-Key was answered, to be answered again to whoever repeats it.</summary>
internal sealed class FirstAnswer
{
    public const int KeyMaxLength = 255;
    public const int RouteMaxLength = 500;
    public const int HashLength = 64;
    public const int HeaderMaxLength = 2500;

    public required string Key { get; set; }

    /// <summary>The method and the address: the same key means something else elsewhere.</summary>
    public required string Route { get; set; }

    /// <summary>SHA-256 of the query, the media type and the body, in hexadecimal.</summary>
    public required string RequestHash { get; set; }

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? Tag { get; set; }

    public required byte[] Body { get; set; }

    public DateTime CreatedAt { get; set; }
}
