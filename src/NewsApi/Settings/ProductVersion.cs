using System.Reflection;

namespace NewsApi.Settings;

/// <summary>The version of the server.</summary>
internal sealed record ProductVersion
{
    /// <summary>The release version.</summary>
    /// <example>0.9.0</example>
    public required string Version { get; init; }

    /// <summary>The commit that was built; null if the build did not know it.</summary>
    /// <example>c14644e3d5f2a9b8c7d6e5f4a3b2c1d0e9f8a7b6</example>
    public string? Commit { get; init; }

    /// <summary>The version of the running program.</summary>
    public static ProductVersion Current { get; } = Parse(
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    public override string ToString() => Commit is { Length: >= 7 } commit ? $"{Version} ({commit[..7]})" : Version;

    private static ProductVersion Parse(string text) =>
        text.Split('+') is [var version, var commit] ? new() { Version = version, Commit = commit } : new() { Version = text };
}
