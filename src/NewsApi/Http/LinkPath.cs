namespace NewsApi.Http;

/// <summary>
/// Makes links: absolute paths below the path base, under which a proxy publishes the server. It flows with the request, so
/// that mappings do not need the request for it.
/// </summary>
internal static class LinkPath
{
    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>The path base of the current request, percent-encoded; empty if there is none.</summary>
    public static string Base
    {
        get => Ambient.Value ?? "";
        set => Ambient.Value = value;
    }

    /// <summary>The link to a path of the server, such as <c>/api/v1/articles/1</c>.</summary>
    public static string To(string path) => Ambient.Value is { } pathBase ? pathBase + path : path;
}
