using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>Settings of the seeds, the articles of a new database (<c>Seeds__…</c>).</summary>
[SettingsSection(SeedOptions.Section)]
internal sealed class SeedOptions
{
    public const string Section = "Seeds";

    /// <summary>The default folder, which need not exist.</summary>
    public const string DefaultPath = "seeds";

    /// <summary>
    /// A folder of .txt files, relative to the working directory or else to the program. Empty loads none; the default is
    /// <see cref="DefaultPath"/>.
    /// </summary>
    [ReadableFolder]
    public string? Path { get; init; }
}
